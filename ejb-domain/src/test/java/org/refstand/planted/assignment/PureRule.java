package org.refstand.planted.assignment;

import java.time.Duration;

class PureRule implements Rule {
    @Override
    public boolean holds() {
        return Duration.ZERO.isZero();
    }
}
