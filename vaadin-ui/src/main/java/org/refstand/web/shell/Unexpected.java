package org.refstand.web.shell;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import org.refstand.kernel.CurrentTrace;
import org.refstand.security.Forbidden;
import org.refstand.web.part.Toast;
import org.refstand.web.session.Farewell;

/** A bug met while a page was in use: it goes to the log under a reference that the visitor is shown and can pass on. */
class Unexpected implements ErrorHandler {

    private static final Logger LOG = System.getLogger(Unexpected.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof UIDetachedException) {
            return;
        }
        if (event.getThrowable() instanceof Forbidden forbidden && UI.getCurrent() != null) {
            turnAway(forbidden);
            return;
        }
        var reference = log(event.getThrowable());
        if (UI.getCurrent() != null) {
            Toast.problem(text("failure.unexpected.toast", reference));
        }
    }

    /** A right was taken away while the page that needs it was open. */
    private static void turnAway(Forbidden forbidden) {
        if (forbidden.isLoginMissing()) {
            Farewell.sessionEnded(UI.getCurrent());
        } else {
            Toast.problem(text("failure.no-permission.toast"));
        }
    }

    /** Writes the failure to the log and gives the reference under which it stands there. */
    static String log(Throwable failure) {
        var reference = "%08x".formatted(RANDOM.nextInt());
        var trace = CurrentTrace.id().map(id -> ", trace " + id).orElse("");
        LOG.log(Level.ERROR, "Unexpected failure, reference " + reference + trace, failure);
        return reference;
    }
}
