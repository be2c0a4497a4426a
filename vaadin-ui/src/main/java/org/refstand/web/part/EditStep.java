package org.refstand.web.part;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;

/**
 * A small form for one command. What the service rejects is said at the field it names, the rest above the fields; what
 * was typed stays.
 */
public class EditStep extends Dialog {

    private final Paragraph problem = new Paragraph();
    private final Div fields = new Div();
    private final Map<String, HasValidationProperties> byName = new LinkedHashMap<>();
    private final NativeButton save;
    private transient Runnable attempt = () -> {};

    /**
     * @param title what is edited
     * @param saveWord the verb on the button
     */
    public EditStep(String title, String saveWord) {
        addClassName("step");
        setHeaderTitle(title);
        setWidth("min(520px, 100vw - 32px)");
        // what was typed is not lost by a click beside the form
        setCloseOnOutsideClick(false);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                focus(byName.values().stream());
            }
        });
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        fields.addClassName("fields");
        add(problem, fields);
        var back = new NativeButton(text("part.back"), click -> close());
        back.addClassName("quiet-button");
        save = new NativeButton(saveWord, click -> attempt.run());
        save.addClassName("button");
        getFooter().add(back, save);
    }

    /**
     * Adds a field.
     *
     * @param name of the command's component, as rejections name it
     */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> F field(String name, F field) {
        byName.put(name, field);
        fields.add(field);
        return field;
    }

    /** Adds words between the fields. */
    public void note(String sentence) {
        var note = new Paragraph(sentence);
        note.addClassNames("dim", "wide");
        fields.add(note);
    }

    /** Colours the button as one that takes something away. */
    public void takesAway() {
        save.addClassName("danger");
    }

    /**
     * Says what the button does: closes when done, else shows the reasons.
     *
     * @param command makes the command of the fields and calls the service
     * @param done is told the result
     */
    public <T> void onSave(Supplier<Outcome<T>> command, Consumer<T> done) {
        attempt = () -> {
            say(List.of());
            if (!isReadable()) {
                focusInvalid();
                return;
            }
            Outcome<T> outcome = command.get();
            if (outcome.isDone()) {
                close();
                done.accept(outcome.value());
            } else {
                say(outcome.rejections());
                focusInvalid();
            }
        };
    }

    /** Says why a step was refused: at the fields that are named, the rest above them. */
    protected final void say(List<Rejection> rejections) {
        byName.values().forEach(field -> field.setInvalid(false));
        var others = new ArrayList<String>();
        for (var rejection : rejections) {
            var sentence = rejection.message().in(language());
            var field = byName.get(rejection.field() == null ? "" : rejection.field());
            if (field == null) {
                others.add(sentence);
            } else {
                field.setErrorMessage(sentence);
                field.setInvalid(true);
            }
        }
        problem.setText(String.join(" ", others));
        problem.setVisible(!others.isEmpty());
        if (problem.isVisible()) {
            problem.scrollIntoView();
        }
    }

    /** A value that the browser could not read is no value at all for the command: it must be mended, not passed over. */
    private boolean isReadable() {
        var readable = true;
        for (var field : byName.values()) {
            if (isMistyped(field)) {
                field.setErrorMessage(text("part.mistyped"));
                field.setInvalid(true);
                readable = false;
            }
        }
        return readable;
    }

    /** @return whether what stands in the field is no value that the browser could read */
    @SuppressWarnings("unchecked")
    public static boolean isMistyped(HasValidationProperties field) {
        return field instanceof HasValidator<?> validated
                && field instanceof HasValue<?, ?> valued
                && ((HasValidator<Object>) validated)
                        .getDefaultValidator()
                        .apply(valued.getValue(), null)
                        .isError();
    }

    private void focusInvalid() {
        focus(byName.values().stream().filter(HasValidationProperties::isInvalid));
    }

    private static void focus(Stream<HasValidationProperties> fields) {
        fields.filter(Focusable.class::isInstance).findFirst().ifPresent(field -> ((Focusable<?>) field).focus());
    }
}
