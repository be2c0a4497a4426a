package org.refstand.web.assigner;

import com.vaadin.flow.component.AttachEvent;
import org.refstand.web.part.Page;
import org.refstand.web.shell.Assets;

/**
 * A page of the assigner. Its styles are those of {@code css/assigner.css}, and the keyboard's focus stays where it was when
 * somebody's change replaces a part of the page.
 */
public abstract class AssignerPage extends Page {

    /** The class that these styles stand under, for steps that lie over the page and need them too. */
    public static final String STYLES = "assigner";

    /** A page with this title, in the user's language. */
    protected AssignerPage(String title) {
        super(title);
        addClassName(STYLES);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJavaScript("context://" + Assets.versioned("js/focus.js"));
    }
}
