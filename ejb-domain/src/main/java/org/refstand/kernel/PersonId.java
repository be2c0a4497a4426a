package org.refstand.kernel;

/** An id of a person: a referee, or the account of somebody. Whose personal values an event holds is told by it. */
public interface PersonId extends Id {}
