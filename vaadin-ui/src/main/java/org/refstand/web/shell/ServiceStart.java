package org.refstand.web.shell;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jsoup.nodes.Element;
import org.refstand.web.session.Farewell;

/** Sets up Vaadin once: who may see which view, scripts that carry the nonce, and what is said when something fails. */
@ApplicationScoped
public class ServiceStart {

    /**
     * How often an open page calls, in milliseconds: only then it sees that the server is gone, and that something pushed
     * to it was lost on the way, as happens to phones.
     */
    private static final int CALLS_EVERY = 15_000;

    @Inject
    DeskAccess access;

    void configure(@Observes ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ServiceStart::completePage);
        var service = event.getSource();
        service.setSystemMessagesProvider(info -> messages());
        service.addSessionInitListener(this::sessionInit);
        service.addUIInitListener(this::uiInit);
    }

    private void sessionInit(SessionInitEvent event) {
        Language.chosen(event.getRequest().getCookies()).ifPresent(event.getSession()::setLocale);
        event.getSession().setErrorHandler(new Unexpected());
    }

    private void uiInit(UIInitEvent event) {
        var ui = event.getUI();
        ui.setPollInterval(CALLS_EVERY);
        ui.addBeforeEnterListener(access);
        ui.getReconnectDialogConfiguration().setDialogText(text("shell.connection-lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(text("shell.connection-gone"));
    }

    private static void completePage(IndexHtmlResponse page) {
        ReturnPath.keepWhereFrom(page.getVaadinRequest());
        var document = page.getDocument();
        document.firstElementChild()
                .attr("lang", VaadinSession.getCurrent().getLocale().getLanguage());
        var colours = new Element("script").attr("src", Assets.versioned("js/colours.js"));
        // behind the base, or the address would be relative to the page's own
        document.head().selectFirst("base").after(colours);
        var nonce = String.valueOf(page.getVaadinRequest().getAttribute(SecurityHeaders.NONCE));
        document.select("script").attr("nonce", nonce);
    }

    private static SystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL(Farewell.ofEndedSession());
        messages.setInternalErrorNotificationEnabled(false);
        messages.setCookiesDisabledNotificationEnabled(false);
        messages.setCookiesDisabledURL(Farewell.ofEndedSession());
        return messages;
    }
}
