package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.textfield.TextArea;

/** Why an assigner does something, for the other assigners: all of it is seen while it is written. */
class ReasonField extends TextArea {

    /** As long as the service takes it. */
    private static final int LONGEST = 200;

    ReasonField(String label) {
        super(label);
        setHelperText(text("board.reason.note"));
        setMaxLength(LONGEST);
        // the script of the board knows it by this: Enter is done there, and begins no new line
        addClassName("reason-field");
        setWidthFull();
    }

    /** What was written, in one line; empty for nothing. */
    String reason() {
        return getValue().replaceAll("\\s+", " ").strip();
    }
}
