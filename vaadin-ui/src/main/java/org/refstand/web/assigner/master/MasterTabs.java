package org.refstand.web.assigner.master;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** Leads from one kind of master data to the others. */
class MasterTabs extends Nav {

    /** @param here the address of the page that is shown */
    MasterTabs(String here) {
        addClassNames("filters", "master-tabs");
        setAriaLabel(text("place.clubs-and-venues"));
        add(
                link("clubs", text("master.clubs"), here),
                link("clubs/venues", text("master.venues"), here),
                link("clubs/teams", text("master.teams"), here),
                link("clubs/leagues", text("master.leagues"), here));
    }

    private static Anchor link(String address, String words, String here) {
        var link = new Anchor(address, words);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("chip");
        if (address.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
