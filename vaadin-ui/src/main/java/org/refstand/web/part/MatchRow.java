package org.refstand.web.part;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.text.Dates;

/** One match as one row: when, who, where, and at the right what the page adds, such as the crew. */
public class MatchRow extends Div {

    private final Span detail = new Span();
    private final Span words;

    /**
     * @param match a time that is not fixed yet is said to be open; a match that is not to be played says so
     * @param dates for the hour of the start
     * @param right stand side by side on a wide page, below each other on a phone
     */
    public MatchRow(FixtureView match, Dates dates, Component... right) {
        addClassName("match");
        getStyle().set("--slots", String.valueOf(right.length));
        var time = new Span(match.startsAt() == null ? text("part.time-open") : dates.time(match.startsAt()));
        time.addClassName("time");
        var teams = new Span(match.home().name() + " – " + match.away().name());
        teams.addClassName("teams");
        detail.addClassName("league");
        detail(where(match));
        words = new Span(teams, detail);
        words.addClassName("words");
        if (match.status() != FixtureStatus.SCHEDULED) {
            var played = match.status() == FixtureStatus.PLAYED;
            setClassName("not-played", !played);
            words.add(new Badge(word(match.status()), played ? Tone.QUIET : Tone.ACT));
        }
        add(time, words);
        add(right);
    }

    /** Says something else under the teams than league and hall. */
    public final void detail(String text) {
        detail.setText(text);
    }

    /** Adds a line, a note or a badge under the teams. */
    public final void addBelow(Component... components) {
        words.add(components);
    }

    /** "Oberliga 2 Women · Alfred-Berg-Sporthalle, Schwerte"; a hall not yet known is left out. */
    public static String where(FixtureView match) {
        if (match.venue() == null) {
            return match.league().name();
        }
        return match.league().name() + " · " + match.venue().name() + ", "
                + match.venue().city();
    }
}
