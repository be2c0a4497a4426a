package org.refstand.web.part;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.shortWord;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.Finding;
import org.refstand.assignment.Severity;
import org.refstand.assignment.SlotView;
import org.refstand.league.CrewRole;

/**
 * One role of a crew: who has it, who is staged for it, what blocks that, or that it is open. Border, icon and words say
 * which; the colour comes on top.
 */
public class CrewSlot extends NativeButton {

    /** Which of the ways to look; the style sheet knows them by the same names. */
    private enum State {
        OPEN,
        STAGED,
        COMMITTED,
        DECLINED,
        BLOCKED
    }

    private final CrewRole role;
    private final String openWords;

    /**
     * @param slot the role
     * @param findings of this fixture; those of other roles are passed over
     */
    public CrewSlot(SlotView slot, List<Finding> findings) {
        this(slot, findings, text(slot.required() ? "part.slot.choose" : "part.slot.may-choose", word(slot.role())));
    }

    private CrewSlot(SlotView slot, List<Finding> findings, String openWords) {
        role = slot.role();
        this.openWords = openWords;
        addClassName("slot");
        show(slot, findings.stream().filter(finding -> finding.role() == role).toList());
    }

    /** The role as it was once: nobody can be chosen for it any more. */
    public static CrewSlot past(SlotView slot) {
        return new CrewSlot(slot, List.of(), text("part.slot.was-open", word(slot.role())));
    }

    /** The role this is. */
    public CrewRole role() {
        return role;
    }

    /** Marks the slot whose candidates are shown. */
    public void select(boolean selected) {
        setClassName("sel", selected);
        getElement().setAttribute("aria-expanded", String.valueOf(selected));
    }

    private void show(SlotView slot, List<Finding> findings) {
        var blocking = sentence(findings, Severity.BLOCK);
        var warning = sentence(findings, Severity.WARN);
        if (slot.staged()) {
            var staged = slot.stagedReferee() == null
                    ? text("part.slot.nobody")
                    : slot.stagedReferee().name();
            look(blocking.isEmpty() ? State.STAGED : State.BLOCKED, staged, first(blocking, stagedNote(slot)), warning);
        } else if (slot.referee() == null) {
            look(State.OPEN, openWords, "", "");
        } else {
            setClassName("unanswered", slot.answer() == null || slot.answer() == AssignmentAnswer.NONE);
            look(committedState(slot, blocking), slot.referee().name(), first(blocking, answer(slot)), warning);
        }
    }

    private void look(State state, String name, String note, String warning) {
        addClassName(state.name().toLowerCase(Locale.ROOT));
        var who = new Span(name);
        who.addClassName("who");
        add(who);
        if (state != State.OPEN) {
            line("what", shortWord(role) + " · " + note);
        }
        if (!warning.isEmpty()) {
            line("warning", warning);
        }
    }

    private void line(String kind, String text) {
        var line = new Span(text);
        line.addClassName(kind);
        add(line);
    }

    private static State committedState(SlotView slot, String blocking) {
        if (slot.answer() == AssignmentAnswer.DECLINED) {
            return State.DECLINED;
        }
        return slot.actionNeeded() || !blocking.isEmpty() ? State.BLOCKED : State.COMMITTED;
    }

    private static String stagedNote(SlotView slot) {
        if (slot.referee() == null) {
            return text("part.slot.staged");
        }
        return text("part.slot.staged-replaces", slot.referee().name());
    }

    private static String answer(SlotView slot) {
        return slot.actionNeeded() && slot.answer() != AssignmentAnswer.DECLINED
                ? text("part.slot.action-needed")
                : word(slot.answer() == null ? AssignmentAnswer.NONE : slot.answer());
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String sentence(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.message().in(language()))
                .findFirst()
                .orElse("");
    }
}
