package org.refstand.web.assigner.match;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refstand.assignment.CrewView;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.league.VenueView;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.assigner.Links;
import org.refstand.web.text.Dates;

/** One match: what is known of it, who whistles it, and what can be done with it now. */
class MatchStep extends Dialog {

    /** What can be done with a match. */
    interface Steps {

        /** Another day or time. */
        void reschedule(FixtureView match);

        /** Another hall. */
        void move(FixtureView match);

        /** Another number, round or team. */
        void change(FixtureView match);

        /** Later, on a day not yet known. */
        void postpone(FixtureView match);

        /** Not at all. */
        void cancel(FixtureView match);

        /** It is over. */
        void markPlayed(FixtureView match);

        /** As if it had never been. */
        void delete(FixtureView match);
    }

    private final transient FixtureView match;
    private final transient Dates dates;
    private final Div buttons = new Div();
    private final DescriptionList facts = new DescriptionList();

    /**
     * @param crew null when the match has none
     * @param now decides whether it may have been played
     */
    MatchStep(FixtureView match, CrewView crew, Dates dates, Instant now, Steps steps) {
        this.match = match;
        this.dates = dates;
        addClassNames("step", AssignerPage.STYLES);
        setHeaderTitle(MatchSteps.label(match));
        setWidth("min(560px, 100vw - 32px)");
        facts.addClassName("facts");
        showFacts(crew);
        buttons.addClassName("buttons");
        offer(steps, now);
        add(facts, buttons);
        var back = new NativeButton(text("part.back"), click -> close());
        back.addClassName("quiet-button");
        getFooter().add(back);
    }

    private void showFacts(CrewView crew) {
        fact(text("match.when"), when());
        fact(text("match.league"), match.league().name() + ", " + text("match.number", match.number()));
        if (!match.round().isEmpty()) {
            fact(text("match.round"), match.round());
        }
        fact(text("match.venue"), match.venue() == null ? text("part.time-open") : address(match.venue()));
        fact(text("match.status"), word(match.status()));
        fact(text("match.crew"), crew(crew));
    }

    private void fact(String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private String when() {
        var day = dates.date(match.date());
        return match.startsAt() == null
                ? text("match.time-open", day)
                : day + ", " + dates.time(match.startsAt()) + "–" + dates.time(match.endsAt());
    }

    private String crew(CrewView crew) {
        if (match.crewTeam() != null) {
            return match.crewTeam().name();
        }
        var names = crew == null
                ? ""
                : crew.slots().stream()
                        .filter(slot -> slot.referee() != null)
                        .map(slot -> word(slot.role()) + ": " + slot.referee().name())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? text("match.no-crew") : names;
    }

    private static String address(VenueView venue) {
        var city = (venue.zip() + " " + venue.city()).strip();
        return Stream.of(venue.name(), venue.street(), city)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private void offer(Steps steps, Instant now) {
        var scheduled = match.status() == FixtureStatus.SCHEDULED;
        var toCome = scheduled || match.status() == FixtureStatus.POSTPONED;
        if (toCome) {
            button("match.reschedule", () -> steps.reschedule(match));
            button("match.move", () -> steps.move(match));
            button("match.edit", () -> steps.change(match));
        }
        if (scheduled) {
            button("match.postpone", () -> steps.postpone(match));
        }
        if (scheduled && mayHaveBegun(now)) {
            button("match.played", () -> steps.markPlayed(match));
        }
        if (toCome) {
            button("match.cancel", () -> steps.cancel(match));
        }
        button("match.delete", () -> steps.delete(match));
    }

    private boolean mayHaveBegun(Instant now) {
        return match.startsAt() == null
                ? !match.date().isAfter(dates.day(now))
                : !match.startsAt().isAfter(now);
    }

    private void button(String key, Runnable step) {
        Component button = Links.quietButton(text(key), () -> {
            close();
            step.run();
        });
        buttons.add(button);
    }
}
