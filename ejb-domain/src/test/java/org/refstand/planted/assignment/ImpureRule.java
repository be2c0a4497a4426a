package org.refstand.planted.assignment;

import org.jdbi.v3.core.Jdbi;

class ImpureRule implements Rule {
    Jdbi jdbi;

    @Override
    public boolean holds() {
        return jdbi != null;
    }
}
