package org.refstand.web.shell;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that says what went wrong and leads back to the desk. */
abstract class FailureView extends Main implements HasDynamicTitle {

    private String title = "";

    /** Shows title and explanation of this kind of failure. */
    void say(String kind, Object... arguments) {
        title = text("failure." + kind + ".title");
        addClassName("lonely");
        removeAll();
        var back = new Anchor("/", text("failure.back"));
        back.getElement().setAttribute("router-ignore", true);
        back.addClassName("button");
        add(new Brand(), new H1(title), new Paragraph(text("failure." + kind + ".text", arguments)), back);
    }

    @Override
    public String getPageTitle() {
        return title + " · Refstand";
    }
}
