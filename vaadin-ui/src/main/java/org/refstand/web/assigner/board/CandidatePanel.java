package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.BoardRow;
import org.refstand.assignment.Candidate;
import org.refstand.assignment.Severity;
import org.refstand.assignment.SlotView;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.league.CrewRole;
import org.refstand.quota.ClubStanding;
import org.refstand.referee.RefereeId;
import org.refstand.web.history.HistoryLinks;
import org.refstand.web.text.Dates;

/** Beside the board: the chosen role, what is staged and wrong there, and everybody who could have it. */
class CandidatePanel extends Aside {

    /** What the assigner decides here. */
    interface Decisions {

        /** Stages this referee; null: nobody. */
        void stage(RefereeId referee);

        /** Says why what is staged is staged; empty: nothing is said of it any more. */
        void explain(RefereeId staged, String reason);

        /** Takes the staged change back. */
        void unstage();

        /** Looks for a way to fill the role, whoever has it now. */
        void propose();

        /** Leaves the panel. */
        void close();
    }

    private final transient Dates dates;
    private final transient Decisions decisions;
    private final CandidateSearch choice;
    private final Div content = new Div();
    /** Never replaced: who is writing goes on writing while others change something of the match. */
    private final ReasonField reason = new ReasonField(text("board.reason"));

    private final NativeButton close;
    private transient BoardRow shownRow;
    private transient CrewRole shownRole;

    CandidatePanel(Dates dates, Decisions decisions) {
        this.dates = dates;
        this.decisions = decisions;
        choice = new CandidateSearch(
                dates, candidate -> decisions.stage(candidate.referee().id()));
        addClassNames("aside", "candidate-panel");
        getElement().setAttribute("aria-label", text("board.candidates"));
        content.addClassName("chosen-role");
        close = new NativeButton("✕", click -> decisions.close());
        close.addClassName("close");
        close.setAriaLabel(text("part.close"));
        reason.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                slot().ifPresent(this::explain);
            }
        });
        add(close, content, reason, choice);
        showNothing();
    }

    /** No role is chosen: says what the borders mean and which keys help. */
    final void showNothing() {
        shownRow = null;
        shownRole = null;
        removeClassName("open");
        content.removeAll();
        content.add(new Legend());
        close.setVisible(false);
        reason.setVisible(false);
        choice.clear();
    }

    /**
     * Shows a role and who could have it.
     *
     * @param clubs how the club of each stands
     */
    void show(BoardRow row, CrewRole role, List<Candidate> candidates, Map<RefereeId, ClubStanding> clubs) {
        addClassName("open");
        close.setVisible(true);
        if (!row.equals(shownRow) || role != shownRole) {
            var another = shownRow == null
                    || role != shownRole
                    || !row.fixture().id().equals(shownRow.fixture().id());
            shownRow = row;
            shownRole = role;
            content.removeAll();
            slot().ifPresent(this::showRole);
            if (another) {
                getElement().executeJs("this.scrollTop = 0");
                choice.clear();
            }
        }
        choice.show(
                candidates.stream().filter(this::isAnother).toList(),
                row.fixture().id(),
                clubs);
    }

    /** Whoever would have the role already is no choice. */
    private boolean isAnother(Candidate candidate) {
        return slot().map(slot -> slot.staged() ? slot.stagedReferee() : slot.referee())
                .filter(holder -> holder.id().equals(candidate.referee().id()))
                .isEmpty();
    }

    /** The role that is shown, as it is known now. */
    private Optional<SlotView> slot() {
        return Stream.ofNullable(shownRow)
                .flatMap(row -> row.crew().slots().stream())
                .filter(slot -> slot.role() == shownRole)
                .findFirst();
    }

    private void showRole(SlotView slot) {
        var fixture = shownRow.fixture();
        var heading = new H2(word(slot.role()));
        heading.addClassName("panel-head");
        var match = line("dim", MatchWords.teams(fixture) + " · " + MatchWords.when(fixture, dates));
        content.add(heading, match);
        if (slot.minimumLicence() != null) {
            content.add(line("dim", text("board.needs-licence", slot.minimumLicence())));
        }
        content.add(HistoryLinks.to(Kind.FIXTURE, fixture.id().value(), MatchWords.teams(fixture)), holder(slot));
        shownRow.findings().stream()
                .filter(finding -> finding.role() == slot.role())
                .map(finding -> line(
                        finding.severity() == Severity.BLOCK ? "reason" : "warning",
                        finding.message().in(language())))
                .forEach(content::add);
        reason.setVisible(slot.staged() && mayBeExplained(slot));
        reason.setValue(slot.stagedReason() == null ? "" : slot.stagedReason());
    }

    private void explain(SlotView slot) {
        var staged = slot.stagedReferee();
        decisions.explain(staged == null ? null : staged.id(), reason.reason());
    }

    /** Who has the role, who is staged for it, and the buttons to change that. */
    private Component holder(SlotView slot) {
        var holder = new Div();
        holder.addClassName("holder");
        if (slot.referee() != null) {
            holder.add(line(
                    "",
                    text(
                            "board.committed-to",
                            slot.referee().name(),
                            word(slot.answer() == null ? AssignmentAnswer.NONE : slot.answer()))));
        }
        if (slot.reason() != null) {
            holder.add(line("dim", text("history.reason", slot.reason())));
        }
        if (slot.staged()) {
            var staged = slot.stagedReferee() == null
                    ? text("part.slot.nobody")
                    : slot.stagedReferee().name();
            holder.add(line(
                    "",
                    slot.stagedBy() == null
                            ? text("board.staged", staged)
                            : text("board.staged-by", staged, slot.stagedBy(), dates.shortMoment(slot.stagedAt()))));
            holder.add(button("take-back", text("board.take-back"), decisions::unstage));
        }
        if (slot.referee() != null && !(slot.staged() && slot.stagedReferee() == null)) {
            holder.add(button("stage-nobody", text("board.stage-nobody"), () -> decisions.stage(null)));
        }
        if (slot.stagedReferee() == null) {
            holder.add(button("propose", text("board.propose"), decisions::propose));
        }
        return holder;
    }

    /** Who replaces somebody, or knows better than a rule that warns, may say why. */
    private boolean mayBeExplained(SlotView slot) {
        return slot.referee() != null
                || slot.stagedReason() != null
                || shownRow.findings().stream().anyMatch(finding -> finding.role() == slot.role());
    }

    /** @param decision the script of the board knows the button by it */
    private static NativeButton button(String decision, String words, Runnable action) {
        var button = new NativeButton(words, click -> action.run());
        button.addClassNames("quiet-button", "small-button", decision);
        return button;
    }

    private static Span line(String kind, String words) {
        var line = new Span(words);
        if (!kind.isEmpty()) {
            line.addClassName(kind);
        }
        return line;
    }
}
