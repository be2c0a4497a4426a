package org.refstand.web.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.function.Predicate;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/** Lets a visitor into the views whose annotations allow one of the roles; sends who is not logged in to the log-in. */
@Dependent
public class DeskAccess extends NavigationAccessControl {

    @Inject
    transient CurrentCaller current;

    /** Unknown visitors land on the log-in. */
    public DeskAccess() {
        setLoginView(LoginView.class);
    }

    @Override
    protected Principal getPrincipal(VaadinRequest request) {
        var caller = current.get();
        return caller.isKnown() ? caller::name : null;
    }

    @Override
    protected Predicate<String> getRolesChecker(VaadinRequest request) {
        return role -> current.get().is(Role.valueOf(role));
    }
}
