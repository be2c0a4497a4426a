package org.refstand.web.shell;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.refstand.security.CurrentCaller;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;

/** The front door: leads to the first place of the visitor's own navigation. */
@Route(value = "", layout = MainLayout.class)
@Dependent
@PermitAll
public class HomeView extends Page implements BeforeEnterObserver {

    private final transient CurrentCaller current;

    /** Seen only by somebody whose account has no role. */
    @Inject
    public HomeView(CurrentCaller current) {
        super(text("home.title"));
        this.current = current;
        add(new EmptyState(text("home.no-role"), text("home.no-role.next")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Navigation.open(current.get()).stream().findFirst().ifPresent(place -> event.forwardTo(place.path()));
    }
}
