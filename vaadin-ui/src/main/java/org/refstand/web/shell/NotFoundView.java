package org.refstand.web.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;

/** There is no page at this address. */
@Dependent
@PermitAll
public class NotFoundView extends FailureView implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say("not-found");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
