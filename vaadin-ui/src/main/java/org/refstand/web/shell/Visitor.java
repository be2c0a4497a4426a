package org.refstand.web.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.security.Principal;
import java.util.Optional;
import org.refstand.security.Role;

/** Who sits in front of this browser, as the container knows it. */
final class Visitor {

    private Visitor() {}

    /** The name of who is logged in, empty for nobody. */
    static Optional<String> name() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getUserPrincipal)
                .map(Principal::getName);
    }

    /** Does who is logged in have this role? */
    static boolean is(Role role) {
        var request = VaadinRequest.getCurrent();
        return request != null && request.isUserInRole(role.name());
    }
}
