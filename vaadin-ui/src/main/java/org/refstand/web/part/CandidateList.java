package org.refstand.web.part;

import static org.refstand.web.text.Numbers.signed;
import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.refstand.assignment.Candidate;
import org.refstand.assignment.Finding;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureId;
import org.refstand.quota.ClubStanding;
import org.refstand.referee.RefereeId;
import org.refstand.web.text.Dates;

/**
 * Who could have a role: the eligible first, each with what speaks for them and what choosing them would cost; the others
 * with the reason why not.
 */
public class CandidateList extends Div {

    private final transient Map<RefereeId, ClubStanding> clubs;
    private final Dates dates;
    private final FixtureId here;
    private final Consumer<Candidate> stage;

    /**
     * @param candidates in the order to be shown
     * @param here the match
     * @param clubs how the club of each stands; those it does not name are of none that owes anything
     * @param dates for when somebody said to be free
     * @param stage is told who was chosen; also for somebody not eligible, then the plan will say what blocks
     */
    public CandidateList(
            List<Candidate> candidates,
            FixtureId here,
            Map<RefereeId, ClubStanding> clubs,
            Dates dates,
            Consumer<Candidate> stage) {
        this.here = here;
        this.clubs = clubs;
        this.dates = dates;
        this.stage = stage;
        addClassName("candidates");
        var list = new UnorderedList();
        candidates.forEach(candidate -> list.add(item(candidate)));
        add(list);
    }

    private ListItem item(Candidate candidate) {
        var name = new Span(candidate.referee().name());
        name.addClassName("who");
        var button = new NativeButton(text("part.stage"), click -> stage.accept(candidate));
        button.addClassNames("quiet-button", "small-button");
        button.setAriaLabel(text("part.stage.who", candidate.referee().name()));
        var item = new ListItem(name, button);
        item.setClassName("no", !candidate.eligible());
        if (candidate.eligible()) {
            item.add(line("why", facts(candidate)));
            costs(candidate, item);
        }
        if (candidate.declined()) {
            item.add(line("warning", text("part.declined")));
        }
        candidate.findings().stream().map(this::reason).forEach(item::add);
        return item;
    }

    private void costs(Candidate candidate, ListItem item) {
        var words = CandidateCosts.words(candidate.cost());
        if (!words.isEmpty()) {
            item.add(line("cost", String.join(" · ", words)));
        }
        var onlyOne = CandidateCosts.onlyOne(candidate.cost(), here, dates);
        if (!onlyOne.isEmpty()) {
            item.add(line("warning", onlyOne));
        }
    }

    private Span reason(Finding finding) {
        return line(
                finding.severity() == org.refstand.assignment.Severity.BLOCK ? "reason" : "warning",
                finding.message().in(language()));
    }

    private String facts(Candidate candidate) {
        var facts = new ArrayList<String>();
        if (candidate.referee().licence() != null) {
            facts.add(text("part.licence", candidate.referee().licence()));
        }
        facts.add(
                candidate.wanted() == null
                        ? text("part.matches", candidate.led(), candidate.planned())
                        : text("part.matches-wanted", candidate.led(), candidate.planned(), candidate.wanted()));
        var club = clubs.get(candidate.referee().id());
        if (club != null) {
            facts.add(text("part.club-difference", signed(club.difference())));
        }
        if (candidate.distanceKm() != null) {
            facts.add(text("part.km", candidate.distanceKm()));
        }
        if (candidate.answer() == Answer.FREE && candidate.confirmedAt() != null && !candidate.outdated()) {
            facts.add(text("part.said-free", dates.shortDay(dates.day(candidate.confirmedAt()))));
        }
        return String.join(" · ", facts);
    }

    private static Span line(String kind, String text) {
        var line = new Span(text);
        line.addClassName(kind);
        return line;
    }
}
