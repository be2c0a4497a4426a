package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.refstand.availability.PeriodView;
import org.refstand.fixture.FixtureQueries;
import org.refstand.web.assigner.Links;
import org.refstand.web.part.EmptyState;
import org.refstand.web.shell.Place;

/** Why a period is not searched for: it is over, or has no matches. What was found for it earlier stays to be seen. */
class NothingToSearch extends Div {

    private final transient FixtureQueries fixtures;
    private transient PeriodView shown;

    NothingToSearch(FixtureQueries fixtures) {
        this.fixtures = fixtures;
        addClassName("search-hopeless");
    }

    /** A period with matches keeps some, so they are looked for again only where there were none. */
    void show(PeriodView period, LocalDate today) {
        if (period.equals(shown) && !isVisible()) {
            return;
        }
        shown = period;
        removeAll();
        if (period.lastDay().isBefore(today)) {
            add(new EmptyState(text("search.over"), text("search.over.next")));
        } else if (fixtures.between(period.firstDay(), period.lastDay()).isEmpty()) {
            add(new EmptyState(
                    text("board.no-matches"),
                    text("board.no-matches.next"),
                    Links.to(Place.IMPORT, text("board.no-matches.import"))));
        }
        setVisible(getComponentCount() > 0);
    }
}
