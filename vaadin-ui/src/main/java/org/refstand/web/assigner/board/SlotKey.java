package org.refstand.web.assigner.board;

import org.refstand.fixture.FixtureId;
import org.refstand.league.CrewRole;

/** One role of one match. */
record SlotKey(FixtureId fixture, CrewRole role) {

    /** The id of its element on the page. */
    String elementId() {
        return "slot-" + fixture.value() + "-" + role;
    }
}
