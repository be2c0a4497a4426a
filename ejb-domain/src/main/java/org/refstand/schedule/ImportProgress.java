package org.refstand.schedule;

/** Hears how far a long import is; called in the importing thread, so it must be quick and must not throw. */
@FunctionalInterface
public interface ImportProgress {
    /** Nobody listens. */
    ImportProgress SILENT = (done, total) -> {};

    /**
     * @param done steps done so far
     * @param total all steps; may grow when more is known
     */
    void at(int done, int total);
}
