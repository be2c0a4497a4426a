package org.refstand.web.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** The day above its matches, with what is to be said of the day and what can be done with all of it. */
public class DayHeading extends Div {

    /**
     * @param day in the words of the user's language
     * @param note "4 matches, 3 of 8 roles open"; empty for none
     * @param actions such as "Free all day"
     */
    public DayHeading(String day, String note, Component... actions) {
        addClassName("day");
        var words = new Span(note);
        words.addClassName("dim");
        add(new H2(day), words);
        add(actions);
    }
}
