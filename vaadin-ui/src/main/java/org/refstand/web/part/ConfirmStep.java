package org.refstand.web.part;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once more before what cannot be undone, and says what will happen. */
public class ConfirmStep extends Dialog {

    private final NativeButton confirm;

    /**
     * @param question as a sentence: "Cancel the match SSV Meschede – SC Halle?"
     * @param consequence what will happen then; empty for none
     * @param doIt the verb on the button: "Cancel the match"
     * @param action does it
     */
    public ConfirmStep(String question, String consequence, String doIt, Runnable action) {
        addClassName("step");
        setHeaderTitle(question);
        setWidth("min(480px, 100vw - 32px)");
        if (!consequence.isEmpty()) {
            add(new Paragraph(consequence));
        }
        var back = new NativeButton(text("part.back"), click -> close());
        back.addClassName("quiet-button");
        confirm = new NativeButton(doIt, click -> {
            close();
            action.run();
        });
        confirm.addClassName("button");
        getFooter().add(back, confirm);
    }

    /** Shows more of what will happen, such as the list of those who will be told. */
    public ConfirmStep with(Component... details) {
        add(details);
        return this;
    }

    /** Colours the button as one that takes something away. */
    public ConfirmStep takesAway() {
        confirm.addClassName("danger");
        return this;
    }
}
