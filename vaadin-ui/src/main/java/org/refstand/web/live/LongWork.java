package org.refstand.web.live;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.refstand.kernel.CurrentTrace;
import org.refstand.security.CurrentCaller;

/** Work that takes seconds: it runs beside the page, as the visitor and in the trace of the request that began it, and the page hears how far it is. */
@ApplicationScoped
public class LongWork {

    @Inject
    CurrentCaller current;

    @Inject
    CurrentTrace trace;

    @Resource
    ManagedExecutorService threads;

    /** What a long work does to its page, each time under the page's lock. */
    public interface Listener<T> {

        /** @param share of the work that is done, 0 to 1 */
        void progress(double share);

        /** It is done. */
        void done(T result);

        /** It broke; the failure is shown and logged as any other of the page. */
        void failed();
    }

    /**
     * Starts the work. Must be called in a request of the visitor, who is also its caller.
     *
     * @param ui the page
     * @param work is handed where to tell its progress, 0 to 1, as often as it likes
     */
    public <T> void start(UI ui, Function<DoubleConsumer, T> work, Listener<T> listener) {
        var visitor = current.get();
        var where = trace.get().orElse(null);
        var progress = new Progress(ui, listener::progress);
        threads.execute(() -> {
            try {
                T result = trace.as(where, () -> current.as(visitor, () -> work.apply(progress)));
                ui.access(() -> listener.done(result));
            } catch (UIDetachedException gone) {
                // the page was left meanwhile; the work is done all the same
            } catch (RuntimeException e) {
                fail(ui, listener, e);
            }
        });
    }

    private static void fail(UI ui, Listener<?> listener, RuntimeException failure) {
        try {
            ui.access(() -> {
                listener.failed();
                throw failure;
            });
        } catch (UIDetachedException gone) {
            throw failure;
        }
    }

    /** Shows at most one percent at a time, never in the working thread, so that a slow page cannot slow the work. */
    private final class Progress implements DoubleConsumer {
        private final UI ui;
        private final Consumer<Double> show;
        private final AtomicReference<Integer> percent = new AtomicReference<>(-1);

        private Progress(UI ui, Consumer<Double> show) {
            this.ui = ui;
            this.show = show;
        }

        @Override
        public void accept(double share) {
            var now = (int) Math.round(share * 100);
            if (percent.getAndSet(now) != now) {
                threads.execute(this::push);
            }
        }

        private void push() {
            try {
                ui.access(() -> show.accept(percent.get() / 100.0));
            } catch (UIDetachedException gone) {
                // nobody looks any more
            }
        }
    }
}
