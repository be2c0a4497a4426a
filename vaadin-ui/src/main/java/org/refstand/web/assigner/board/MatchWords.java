package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import org.refstand.assignment.Tell;
import org.refstand.assignment.TellKind;
import org.refstand.fixture.FixtureView;
import org.refstand.web.text.Dates;

/** Matches and messages as one line of words. */
final class MatchWords {

    private MatchWords() {}

    /** "USC Münster II – RC Sorpesee". */
    static String teams(FixtureView fixture) {
        return fixture.home().name() + " – " + fixture.away().name();
    }

    /** "Sat 4 Oct, 16:00", the day alone while the time is open. */
    static String when(FixtureView fixture, Dates dates) {
        return fixture.startsAt() == null ? dates.shortDay(fixture.date()) : dates.shortMoment(fixture.startsAt());
    }

    /** "gets a match: Sat 4 Oct, 16:00, USC Münster II – RC Sorpesee, 2nd referee". */
    static String told(Tell tell, Dates dates) {
        var match = when(tell.fixture(), dates) + ", " + teams(tell.fixture());
        if (tell.kind() == TellKind.MOVED) {
            return text("board.told-moved", word(tell.kind()), match, word(tell.before()), word(tell.after()));
        }
        var role = tell.kind() == TellKind.ADDED ? tell.after() : tell.before();
        return text("board.told", word(tell.kind()), match, word(role));
    }
}
