package org.refstand.web.assigner;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import org.refstand.web.shell.Place;

/** Links and buttons that look the same on all of the assigner's pages. */
public final class Links {

    private Links() {}

    /** A link to a place that looks like the page's first button. */
    public static Anchor to(Place place, String words) {
        return to(place.path(), words, "button");
    }

    /** A quieter link to an address of the desk, without a slash in front. */
    public static Anchor quiet(String path, String words) {
        return to(path, words, "quiet-button");
    }

    /** The first button of a page or a card. */
    public static NativeButton button(String words, Runnable action) {
        return styled(words, action, "button");
    }

    /** A button beside it. */
    public static NativeButton quietButton(String words, Runnable action) {
        return styled(words, action, "quiet-button");
    }

    private static NativeButton styled(String words, Runnable action, String style) {
        var button = new NativeButton(words, click -> action.run());
        button.addClassName(style);
        return button;
    }

    private static Anchor to(String path, String words, String style) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        link.addClassName(style);
        return link;
    }
}
