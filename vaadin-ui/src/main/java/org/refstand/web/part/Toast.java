package org.refstand.web.part;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refstand.kernel.Outcome;

/** A short word about what just happened. A problem stays until it is closed: nobody should miss one. */
public final class Toast {

    private static final Duration READING_TIME = Duration.ofSeconds(4);

    private static final String DONE = Toast.class.getName() + ".done";

    private Toast() {}

    /** It worked: "3 referees were told". */
    public static void done(String sentence) {
        var page = UI.getCurrent();
        // one at a time: somebody who is quick would have the page full of them
        if (ComponentUtil.getData(page, DONE) instanceof Notification before) {
            before.close();
        }
        ComponentUtil.setData(
                page, DONE, show(sentence, NotificationVariant.LUMO_SUCCESS, (int) READING_TIME.toMillis()));
    }

    /** It did not work, and why. */
    public static void problem(String sentence) {
        show(sentence, NotificationVariant.LUMO_ERROR, 0);
    }

    /**
     * Says what became of a command: the sentence when it was done, else every reason why not.
     *
     * @return whether it was done
     */
    public static <T> boolean outcome(Outcome<T> outcome, Function<T, String> done) {
        if (outcome.isDone()) {
            done(done.apply(outcome.value()));
        } else {
            problem(outcome.rejections().stream()
                    .map(rejection -> rejection.message().in(language()))
                    .distinct()
                    .collect(Collectors.joining(" ")));
        }
        return outcome.isDone();
    }

    private static Notification show(String sentence, NotificationVariant tone, int milliseconds) {
        var toast = new Notification();
        toast.setPosition(Position.BOTTOM_CENTER);
        toast.setDuration(milliseconds);
        toast.addThemeVariants(tone);
        toast.add(new Span(sentence));
        if (milliseconds == 0) {
            toast.setAssertive(true);
            var close = new NativeButton("✕", click -> toast.close());
            close.setAriaLabel(text("part.close"));
            close.addClassName("close");
            toast.add(close);
        }
        toast.open();
        return toast;
    }
}
