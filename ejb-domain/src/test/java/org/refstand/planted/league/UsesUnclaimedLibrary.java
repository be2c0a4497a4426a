package org.refstand.planted.league;

import org.assertj.core.api.Assertions;

class UsesUnclaimedLibrary {
    void use() {
        Assertions.assertThat(true).isTrue();
    }
}
