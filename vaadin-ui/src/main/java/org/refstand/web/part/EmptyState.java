package org.refstand.web.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing to show yet: says so, says what to do next, and offers it. */
public class EmptyState extends Div {

    /**
     * @param nothing what there is none of: "No period is open"
     * @param next what to do about it, or when something will be here
     * @param actions the buttons or links that do it
     */
    public EmptyState(String nothing, String next, Component... actions) {
        addClassName("empty");
        add(new H2(nothing), new Paragraph(next));
        add(actions);
    }
}
