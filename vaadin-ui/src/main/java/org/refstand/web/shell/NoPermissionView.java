package org.refstand.web.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;

/** The page exists, but not for this visitor. */
@Dependent
@PermitAll
public class NoPermissionView extends FailureView implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        say("no-permission");
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
