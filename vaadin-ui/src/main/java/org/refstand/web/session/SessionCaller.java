package org.refstand.web.session;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.refstand.account.AccountEvent;
import org.refstand.account.LoginService;
import org.refstand.eventlog.EventFeed;
import org.refstand.graphql.transport.BrowserSessions;
import org.refstand.security.Caller;

/**
 * Who is logged in, kept in the browser's session. Whenever any account changed, on this node or another, a session asks
 * once whether its account may still be here and with which roles; until then nothing is asked.
 */
@ApplicationScoped
public class SessionCaller implements BrowserSessions {

    private static final String ATTRIBUTE = SessionCaller.class.getName();

    private final AtomicLong accountChanges = new AtomicLong();
    private EventFeed.Subscription subscription;

    @Inject
    EventFeed feed;

    @Inject
    LoginService logins;

    /** A caller, and how many changes of accounts had been seen when it was true. */
    private record Known(Caller caller, long accountChanges) {}

    @PostConstruct
    void listen() {
        subscription = feed.subscribe(recorded -> {
            if (recorded.event() instanceof AccountEvent) {
                accountChanges.incrementAndGet();
            }
        });
    }

    @PreDestroy
    void stopListening() {
        subscription.close();
    }

    /** Who is logged in; nobody when no one has, or when the account may not be here any more. */
    @Override
    public Caller of(HttpSession session) {
        if (!(session.getAttribute(ATTRIBUTE) instanceof Known known)) {
            return Caller.NOBODY;
        }
        var changes = accountChanges.get();
        if (known.accountChanges == changes) {
            return known.caller;
        }
        Optional<Caller> now = logins.refreshed(known.caller);
        session.setAttribute(
                ATTRIBUTE, now.map(caller -> new Known(caller, changes)).orElse(null));
        return now.orElse(Caller.NOBODY);
    }

    /**
     * From now on this caller is logged in; unless their account was closed, or got another password, while the slow hash
     * of the one given was compared: that change has been heard already and would not be heard again.
     */
    public void remember(Caller caller, HttpSession session) {
        var changes = accountChanges.get();
        logins.refreshed(caller).ifPresent(now -> session.setAttribute(ATTRIBUTE, new Known(now, changes)));
    }
}
