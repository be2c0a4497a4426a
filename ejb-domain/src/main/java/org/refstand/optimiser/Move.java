package org.refstand.optimiser;

/** A way to change a plan, drawn by chance; a hard rule is never broken, not even for a moment that others see. */
interface Move {
    /** @return false: nothing came of it, and the draft must be undone to its mark */
    boolean tried(Draft draft, Chance chance);
}
