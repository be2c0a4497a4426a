package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refstand.assignment.CommitPlan;
import org.refstand.assignment.CommittedPlan;
import org.refstand.assignment.Finding;
import org.refstand.assignment.Plan;
import org.refstand.assignment.PlanScope;
import org.refstand.assignment.Severity;
import org.refstand.kernel.Outcome;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.text.Dates;

/** Before a commit: says what changes and who will be told what, and asks to accept what the rules warn of. */
class CommitStep extends Dialog {

    private static final Plan NOTHING = new Plan(List.of(), List.of(), List.of(), false, "");

    private final transient Dates dates;
    private final transient Function<PlanScope, Plan> read;
    private final CommitChoice choice;
    private final Paragraph problem = new Paragraph();
    private final Div trouble = new Div();
    private final Div told = new Div();
    private final Checkbox accept = new Checkbox();
    private final ReasonField reason = new ReasonField(text("board.commit.reason"));
    private final NativeButton commit;
    private transient Plan plan;

    /**
     * @param title what is committed
     * @param parts what can be committed, the suggested first
     * @param whole all that could be committed
     * @param read the plan of a part
     * @param doIt commits
     * @param done is told what was done
     */
    CommitStep(
            String title,
            List<CommitChoice.Part> parts,
            Plan whole,
            Dates dates,
            Function<PlanScope, Plan> read,
            Function<CommitPlan, Outcome<CommittedPlan>> doIt,
            Consumer<CommittedPlan> done) {
        this.dates = dates;
        this.read = read;
        addClassNames("step", AssignerPage.STYLES);
        setHeaderTitle(title);
        setWidth("min(640px, 100vw - 32px)");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        trouble.addClassName("plan");
        told.addClassName("plan");
        choice = new CommitChoice(parts, whole, dates, () -> {
            problem.setVisible(false);
            refresh();
        });
        accept.addValueChangeListener(change -> mayCommit());
        var back = new NativeButton(text("part.back"), click -> close());
        back.addClassName("quiet-button");
        commit = new NativeButton("", click -> commit(doIt, done));
        commit.addClassName("button");
        // what has to be accepted lies under what is warned of, not below a long list of people
        add(problem, choice, trouble, accept, reason, told);
        getFooter().add(back, commit);
        refresh();
    }

    /** Shows the plan as it is now, because somebody changed something. */
    void refresh(Plan whole) {
        choice.offer(whole);
        refresh();
    }

    private void refresh() {
        var now = choice.scope().map(read).orElse(NOTHING);
        if (!now.equals(plan)) {
            plan = now;
            accept.setValue(false);
            show();
        }
    }

    private void show() {
        trouble.removeAll();
        findings(Severity.BLOCK, "board.commit.blocked");
        findings(Severity.WARN, "board.commit.warned");
        trouble.setVisible(!plan.findings().isEmpty());
        told.removeAll();
        told.add(choice.scope().isEmpty() ? new Paragraph(text("board.commit.choose")) : new Told(plan.tells(), dates));
        accept.setLabel(text("board.commit.accept", count(Severity.WARN)));
        accept.setVisible(plan.committable() && count(Severity.WARN) > 0);
        reason.setVisible(accept.isVisible());
        commit.setText(text("board.commit.do", plan.changes().size()));
        mayCommit();
    }

    private void findings(Severity severity, String heading) {
        if (count(severity) == 0) {
            return;
        }
        var list = new UnorderedList();
        found(severity).stream().map(this::finding).forEach(list::add);
        trouble.add(new H3(text(heading, count(severity))), list);
    }

    private ListItem finding(Finding finding) {
        var match = plan.changes().stream()
                .filter(change -> change.fixture().id().equals(finding.fixtureId()))
                .findFirst()
                .map(change -> MatchWords.when(change.fixture(), dates) + ", " + MatchWords.teams(change.fixture()))
                .orElse("");
        var item = new ListItem(
                PlanStep.finding(finding.severity(), finding.message().in(language())));
        var where = new Paragraph(match);
        where.addClassName("dim");
        item.add(where);
        return item;
    }

    private int count(Severity severity) {
        return found(severity).size();
    }

    /** What is wrong with a match as a whole is found for each of its roles; said once it is enough. */
    private List<Finding> found(Severity severity) {
        Set<List<Object>> said = new HashSet<>();
        return plan.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .filter(finding ->
                        said.add(List.of(finding.fixtureId(), finding.message().in(language()))))
                .toList();
    }

    private void mayCommit() {
        commit.setEnabled(!plan.changes().isEmpty()
                && plan.committable()
                && (count(Severity.WARN) == 0 || Boolean.TRUE.equals(accept.getValue())));
    }

    private void commit(Function<CommitPlan, Outcome<CommittedPlan>> doIt, Consumer<CommittedPlan> done) {
        var outcome = doIt.apply(new CommitPlan(
                choice.scope().orElseThrow(),
                plan.fingerprint(),
                accept.getValue(),
                reason.isVisible() ? reason.reason() : null));
        if (outcome.isDone()) {
            close();
            done.accept(outcome.value());
            return;
        }
        problem.setText(outcome.rejections().stream()
                .map(rejection -> rejection.message().in(language()))
                .distinct()
                .collect(Collectors.joining(" ")));
        problem.setVisible(true);
        problem.scrollIntoView();
        refresh();
    }
}
