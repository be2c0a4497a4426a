package org.refstand.web.part;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a secret the one time that it can be shown; only the button closes it. */
public class SecretOnce extends Dialog {

    /**
     * @param title what was made
     * @param explained that it is shown this once, and what it is for
     * @param label of the secret
     * @param secret to be copied
     * @param kept the words on the button: that it was copied
     */
    public SecretOnce(String title, String explained, String label, String secret, String kept) {
        addClassName("step");
        setHeaderTitle(title);
        setWidth("min(520px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var field = new TextField(label);
        field.setReadOnly(true);
        field.setValue(secret);
        field.setWidthFull();
        field.setAutoselect(true);
        var close = new NativeButton(kept, click -> close());
        close.addClassName("button");
        add(new Paragraph(explained), field);
        getFooter().add(close);
    }
}
