package org.refstand.kernel;

/** An entity that belongs to an aggregate and is changed by it only. */
public interface Part {
    /** @return the root, which tells what happens to its parts */
    Aggregate root();
}
