package org.refstand.web.part;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A question with a few answers side by side, for the thumb. Pressing the pressed answer takes it back.
 *
 * @param <T> what an answer means
 */
public class Segmented<T> extends Span {

    private final Map<T, NativeButton> answers = new LinkedHashMap<>();
    private transient T value;

    /**
     * @param question read out before the answers: "15:00 SSV Meschede – SC Halle"
     * @param words what each answer is called, in the order to be shown
     * @param answered is told the new answer, null when it was taken back; the buttons show it already
     */
    public Segmented(String question, Map<T, String> words, Consumer<T> answered) {
        addClassName("segmented");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", question);
        words.forEach((answer, word) -> {
            var button = new NativeButton(word, click -> {
                show(answer.equals(value) ? null : answer);
                answered.accept(value);
            });
            answers.put(answer, button);
            add(button);
        });
        show(null);
    }

    /** Shows this answer, null for none, without telling anybody. */
    public final void show(T answer) {
        value = answer;
        answers.forEach((each, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(Objects.equals(each, answer))));
    }

    /** Lets it be answered, or only be read. */
    public void enable(boolean enabled) {
        answers.values().forEach(button -> button.setEnabled(enabled));
    }
}
