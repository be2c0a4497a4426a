package org.refstand.web.shell;

import static org.refstand.web.text.Texts.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;

/** The front door: leads to the first place of the visitor's own navigation. */
@Route(value = "", layout = MainLayout.class)
@Dependent
@PermitAll
public class HomeView extends Page implements BeforeEnterObserver {

    /** Seen only by somebody whose account has no role. */
    public HomeView() {
        super(text("home.title"));
        add(new EmptyState(text("home.no-role"), text("home.no-role.next")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Navigation.open().stream().findFirst().ifPresent(place -> event.forwardTo(place.path()));
    }
}
