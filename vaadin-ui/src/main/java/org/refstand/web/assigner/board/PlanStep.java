package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.shortWord;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.refstand.assignment.Plan;
import org.refstand.assignment.PlanChange;
import org.refstand.assignment.Severity;
import org.refstand.fixture.FixtureView;
import org.refstand.referee.RefereeRef;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.text.Dates;

/** The plan laid open: what it changes, what is wrong with that, and who would be told. Each change can be taken back. */
class PlanStep extends Dialog {

    private final transient Dates dates;
    private final Consumer<SlotKey> takeBack;
    private final Div content = new Div();

    /**
     * @param takeBack is told the change that shall not be
     * @param commit goes on to the commit
     */
    PlanStep(Dates dates, Consumer<SlotKey> takeBack, Runnable commit) {
        this.dates = dates;
        this.takeBack = takeBack;
        addClassNames("step", AssignerPage.STYLES);
        setHeaderTitle(text("part.plan"));
        setWidth("min(720px, 100vw - 32px)");
        content.addClassName("plan");
        add(content);
        var back = new NativeButton(text("part.back"), click -> close());
        back.addClassName("quiet-button");
        var next = new NativeButton(text("part.plan.commit"), click -> {
            close();
            commit.run();
        });
        next.addClassName("button");
        getFooter().add(back, next);
    }

    /** Shows the plan as it is now; an empty one closes the step. */
    void show(Plan plan) {
        if (plan.changes().isEmpty()) {
            close();
            return;
        }
        content.removeAll();
        var byMatch = plan.changes().stream()
                .collect(Collectors.groupingBy(PlanChange::fixture, LinkedHashMap::new, Collectors.toList()));
        var matches = new UnorderedList();
        byMatch.forEach((fixture, changes) -> matches.add(match(fixture, changes, plan)));
        content.add(new H3(text("board.plan.changes", plan.changes().size())), matches, new Told(plan.tells(), dates));
    }

    private ListItem match(FixtureView fixture, List<PlanChange> changes, Plan plan) {
        var match = new Span(MatchWords.when(fixture, dates) + ", " + MatchWords.teams(fixture));
        match.addClassName("teams");
        var item = new ListItem(match);
        item.addClassName("of-match");
        changes.forEach(change -> item.add(change(change, plan)));
        return item;
    }

    private Div change(PlanChange change, Plan plan) {
        var words = new Div(new Span(text(
                "board.plan.change",
                shortWord(change.role()),
                nameOf(change.before(), true),
                nameOf(change.after(), false))));
        words.addClassName("words");
        if (change.reason() != null) {
            var why = new Span(text("history.reason", change.reason()));
            why.addClassName("dim");
            words.add(why);
        }
        plan.findings().stream()
                .filter(finding ->
                        finding.role() == change.role() && change.fixture().id().equals(finding.fixtureId()))
                .map(finding -> finding(finding.severity(), finding.message().in(language())))
                .forEach(words::add);
        var key = new SlotKey(change.fixture().id(), change.role());
        var undo = new NativeButton(text("board.take-back"), click -> takeBack.accept(key));
        undo.addClassNames("quiet-button", "small-button");
        undo.setAriaLabel(text("board.take-back.what", shortWord(change.role()), MatchWords.teams(change.fixture())));
        var line = new Div(words, undo);
        line.addClassName("change");
        return line;
    }

    /** A finding as a line: red and with a stop sign when it blocks. */
    static Component finding(Severity severity, String sentence) {
        var line = new Span(sentence);
        line.addClassName(severity == Severity.BLOCK ? "reason" : "warning");
        return line;
    }

    private static String nameOf(RefereeRef referee, boolean before) {
        if (referee != null) {
            return referee.name();
        }
        return text(before ? "board.plan.open" : "board.plan.nobody");
    }
}
