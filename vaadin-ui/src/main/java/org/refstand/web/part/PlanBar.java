package org.refstand.web.part;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.refstand.assignment.Plan;
import org.refstand.assignment.Severity;

/** The plan, always in sight at the bottom of the page: how many changes, what blocks, who would be told. */
public class PlanBar extends Section {

    private final Span changes = new Span();
    private final Span blocked = new Span();
    private final Span warnings = new Span();
    private final Span told = new Span();
    private final NativeButton show;
    private final NativeButton commit;

    /**
     * @param showPlan shows the difference to what is committed
     * @param startCommit asks what has to be asked, then commits
     */
    public PlanBar(Runnable showPlan, Runnable startCommit) {
        addClassName("plan-bar");
        getElement().setAttribute("aria-label", text("part.plan"));
        changes.addClassName("changes");
        changes.getElement().setAttribute("role", "status");
        blocked.addClassName("blocked-count");
        warnings.addClassName("warning-count");
        told.addClassName("dim");
        show = new NativeButton(text("part.plan.show"), click -> showPlan.run());
        show.addClassName("quiet-button");
        commit = new NativeButton(text("part.plan.commit"), click -> startCommit.run());
        commit.addClassName("button");
        add(changes, blocked, warnings, told, show, commit);
    }

    /** Says how the plan stands now. The commit of a blocked plan can be begun: a part of it may
     * be free of what blocks, and the step says what does. */
    public void show(Plan plan) {
        changes.setText(text("part.plan.changes", plan.changes().size()));
        var blocks = count(plan, Severity.BLOCK);
        var warns = count(plan, Severity.WARN);
        say(blocked, blocks > 0, text("part.plan.blocked", blocks));
        say(warnings, warns > 0, text("part.plan.warnings", warns));
        var people = plan.tells().stream()
                .map(tell -> tell.referee().id())
                .distinct()
                .count();
        say(told, people > 0, text("part.plan.told", people));
        show.setEnabled(!plan.changes().isEmpty());
        commit.setEnabled(!plan.changes().isEmpty());
    }

    private static long count(Plan plan, Severity severity) {
        return plan.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static void say(Span words, boolean matters, String text) {
        words.setText(text);
        words.setVisible(matters);
    }
}
