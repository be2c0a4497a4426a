package org.refstand.web.live;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.refstand.eventlog.EventFeed;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.Database;
import org.refstand.security.CurrentCaller;
import org.refstand.web.session.Farewell;
import org.refstand.web.session.SessionCaller;

/**
 * Keeps views up to date with what anybody commits. The feed's thread only marks a view; reading and showing happen on a
 * thread of the container, at most once at a time for each view, so that one slow page delays no other. Nor does a page that
 * much happens on hold up its own visitor, who waits while it is read: after each reading it rests for twice as long.
 */
@ApplicationScoped
public class LiveRefresh {

    @Inject
    EventFeed feed;

    @Inject
    CurrentCaller current;

    @Inject
    SessionCaller sessions;

    @Resource
    ManagedScheduledExecutorService threads;

    /**
     * Reads the view's data as soon as it is shown, and again after every event that concerns it, until it is left.
     * Listening begins before the first reading, so nothing falls between the two.
     *
     * @param view may be attached now or later
     * @param concerns is asked on the feed's thread: it must be quick and read only what is safe to read there
     * @param read reads and shows, in the view's page, as the visitor
     */
    public void keep(Component view, Predicate<RecordedEvent> concerns, Runnable read) {
        var listening = new AtomicReference<EventFeed.Subscription>();
        view.addAttachListener(attached -> listening.set(listen(attached.getUI(), concerns, read)));
        view.addDetachListener(detached -> close(listening.getAndSet(null)));
        // after the listeners above: an attached view gets no event of its attachment any more
        if (view.isAttached()) {
            listening.set(listen(view.getUI().orElseThrow(), concerns, read));
        }
    }

    /**
     * Reads the view's data from time to time while it is shown, for what changes without an event. What is read does not keep
     * the visitor logged in.
     *
     * @param view may be attached now or later
     * @param seconds of the pause between
     * @param read reads and shows, in the view's page, as the visitor; when nothing changed it had better leave the page alone
     */
    public void every(Component view, int seconds, Runnable read) {
        var asking = new AtomicReference<ScheduledFuture<?>>();
        view.addAttachListener(attached -> {
            var ui = attached.getUI();
            // one that is still waiting for its page is the next one as well
            var stale = new AtomicBoolean();
            asking.set(threads.scheduleWithFixedDelay(
                    () -> {
                        if (stale.compareAndSet(false, true)) {
                            refresh(ui, stale, () -> unlessAway(read));
                        }
                    },
                    seconds,
                    seconds,
                    SECONDS));
        });
        view.addDetachListener(detached -> {
            var last = asking.getAndSet(null);
            if (last != null) {
                last.cancel(false);
            }
        });
    }

    private EventFeed.Subscription listen(UI ui, Predicate<RecordedEvent> concerns, Runnable read) {
        var stale = new AtomicBoolean();
        var rest = new Rest();
        var subscription = feed.subscribe(event -> {
            if (concerns.test(event) && stale.compareAndSet(false, true)) {
                threads.schedule(() -> refresh(ui, stale, () -> rest.after(read)), rest.left(), NANOSECONDS);
            }
        });
        try {
            // the request may have begun before a change of the visitor's account that nobody listened for here
            readAsVisitor(ui, () -> rest.after(read));
        } catch (RuntimeException | Error failed) {
            // the page is not shown, so nobody would ever end this
            subscription.close();
            throw failed;
        }
        return subscription;
    }

    /** What is read again and again need not tell each time that the database is away. */
    private static void unlessAway(Runnable read) {
        try {
            read.run();
        } catch (RuntimeException e) {
            if (!Database.isAway(e)) {
                throw e;
            }
        }
    }

    private void refresh(UI ui, AtomicBoolean stale, Runnable read) {
        try {
            ui.access(() -> {
                stale.set(false);
                readAsVisitor(ui, read);
            });
        } catch (UIDetachedException gone) {
            // the page was left between the event and now
        }
    }

    /** Whoever may not be here any more is sent to the log-in at once, not only at the next click. */
    private void readAsVisitor(UI ui, Runnable read) {
        var session = ui.getSession();
        if (session == null || !(session.getSession() instanceof WrappedHttpSession wrapped)) {
            return;
        }
        var caller = sessions.of(wrapped.getHttpSession());
        if (caller.isKnown()) {
            current.as(caller, () -> {
                read.run();
                return null;
            });
        } else {
            Farewell.sessionEnded(ui);
        }
    }

    private static void close(EventFeed.Subscription subscription) {
        if (subscription != null) {
            subscription.close();
        }
    }
}
