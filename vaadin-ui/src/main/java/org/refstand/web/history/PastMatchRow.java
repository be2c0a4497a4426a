package org.refstand.web.history;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.shortWord;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.CrewView;
import org.refstand.assignment.PastMatch;
import org.refstand.assignment.SlotView;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.league.CrewRole;
import org.refstand.web.part.CrewSlot;
import org.refstand.web.part.MatchRow;
import org.refstand.web.text.Dates;

/** A match of the plan as it was, with its crew of then; what is other now stands below. Nothing here can be pressed. */
class PastMatchRow extends Div {

    PastMatchRow(PastMatch past, Dates dates) {
        addClassNames("board-match", "past-match");
        var row = new MatchRow(past.fixture(), dates, crew(past));
        row.addBelow(HistoryLinks.to(
                Kind.FIXTURE,
                past.fixture().id().value(),
                past.fixture().home().name() + " – " + past.fixture().away().name()));
        add(row);
        var differences = differences(past, dates);
        if (!differences.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("since");
            list.getElement().setAttribute("aria-label", text("history.plan.since"));
            differences.forEach(line -> list.add(new ListItem(line)));
            add(list);
            addClassName("other-now");
        }
    }

    /** What is other now, in words; empty when nothing is. */
    static List<String> differences(PastMatch past, Dates dates) {
        var now = past.fixtureNow();
        if (now == null) {
            return List.of(text("history.plan.gone"));
        }
        var differences = new ArrayList<String>();
        var then = past.fixture();
        if (!then.date().equals(now.date()) || !Objects.equals(then.startsAt(), now.startsAt())) {
            differences.add(text("history.plan.when-now", when(now, dates)));
        }
        if (!then.venue().id().equals(now.venue().id())) {
            differences.add(text(
                    "history.plan.venue-now",
                    now.venue().name() + ", " + now.venue().city()));
        }
        if (!then.home().id().equals(now.home().id())
                || !then.away().id().equals(now.away().id())) {
            differences.add(text(
                    "history.plan.teams-now",
                    now.home().name() + " – " + now.away().name()));
        }
        if (then.status() != now.status()) {
            differences.add(text("history.plan.status-now", word(now.status())));
        }
        differences.addAll(crewDifferences(past.crew(), past.crewNow()));
        return differences;
    }

    private static List<String> crewDifferences(CrewView then, CrewView now) {
        var differences = new ArrayList<String>();
        var before = byRole(then);
        byRole(now).forEach((role, slot) -> {
            if (!said(before.get(role)).equals(said(slot))) {
                differences.add(text("history.plan.role-now", shortWord(role), said(slot)));
            }
            before.remove(role);
        });
        before.forEach((role, slot) -> {
            if (slot.referee() != null || slot.staged()) {
                differences.add(text("history.plan.role-now", shortWord(role), text("history.plan.open")));
            }
        });
        return differences;
    }

    private static Map<CrewRole, SlotView> byRole(CrewView crew) {
        Map<CrewRole, SlotView> slots = new EnumMap<>(CrewRole.class);
        crew.slots().forEach(slot -> slots.put(slot.role(), slot));
        return slots;
    }

    private static String said(SlotView slot) {
        if (slot == null || slot.referee() == null && !slot.staged()) {
            return text("history.plan.open");
        }
        var committed = slot.referee() == null
                ? text("history.plan.open")
                : slot.referee().name() + " (" + word(slot.answer() == null ? AssignmentAnswer.NONE : slot.answer())
                        + ")";
        if (!slot.staged()) {
            return committed;
        }
        var staged = slot.stagedReferee() == null
                ? text("part.slot.nobody")
                : slot.stagedReferee().name();
        return committed + ", " + text("history.plan.staged", staged);
    }

    static String when(FixtureView match, Dates dates) {
        return match.startsAt() == null
                ? dates.shortDay(match.date()) + ", " + text("part.time-open")
                : dates.shortMoment(match.startsAt());
    }

    private static Component crew(PastMatch past) {
        var crew = new Div();
        crew.addClassName("crew");
        var team = past.fixture().crewTeam();
        // where a team provides the crew, nobody was looked for
        var asked = past.fixture().status() == FixtureStatus.SCHEDULED && team == null;
        past.crew().slots().stream()
                .filter(slot -> asked || slot.referee() != null || slot.staged())
                .forEach(slot -> crew.add(slot(slot)));
        crew.setClassName("single", crew.getComponentCount() == 1);
        if (crew.getComponentCount() == 0) {
            var nobody = new Span(team == null ? text("board.no-crew") : text("board.crew-of", team.name()));
            nobody.addClassNames("dim", "small");
            return nobody;
        }
        return crew;
    }

    private static CrewSlot slot(SlotView slot) {
        var shown = CrewSlot.past(slot);
        shown.setEnabled(false);
        return shown;
    }
}
