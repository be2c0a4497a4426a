package org.refstand.web.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A view's page: its one h1, a line under it, and what can be done with the whole page at the right. */
public abstract class Page extends Div implements HasDynamicTitle {

    private final H1 title = new H1();
    private final Span subtitle = new Span();
    private final Div actions = new Div();

    /** A page with this title, in the user's language. */
    protected Page(String title) {
        addClassName("page");
        subtitle.addClassName("dim");
        subtitle.setVisible(false);
        actions.addClassName("actions");
        actions.setVisible(false);
        var words = new Div(this.title, subtitle);
        words.addClassName("words");
        var head = new Div(words, actions);
        head.addClassName("head");
        add(head);
        title(title);
    }

    /** Names the page anew, for pages whose title is what they show. */
    protected final void title(String text) {
        title.setText(text);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    /** The line under the title; empty for none. */
    protected final void subtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
    }

    /** What can be done with the whole page, the most important last. */
    protected final void actions(Component... components) {
        actions.removeAll();
        actions.add(components);
        actions.setVisible(components.length > 0);
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · Refstand";
    }
}
