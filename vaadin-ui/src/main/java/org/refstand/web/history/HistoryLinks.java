package org.refstand.web.history;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.refstand.history.HistoryObject.Kind;

/** The ways to a history, from wherever its object is shown. */
public final class HistoryLinks {

    private HistoryLinks() {}

    /** A quiet link, "History". */
    public static Anchor to(Kind kind, UUID id) {
        return quiet(path(kind, id), text("history.link"));
    }

    /** The same where several stand on one page: screen readers hear whose history it is. */
    public static Anchor to(Kind kind, UUID id, String whose) {
        var link = to(kind, id);
        link.addClassName("small-button");
        link.setAriaLabel(text("history.link.of", whose));
        return link;
    }

    /** To the plan of a period; at null, as it was last Friday. */
    static Anchor toPlan(UUID period, Instant at, String words) {
        var path = path(Kind.PERIOD, period) + "/plan";
        return quiet(at == null ? path : path + "?" + PastPlanView.AT + "=" + at, words);
    }

    static String path(Kind kind, UUID id) {
        return "history/" + kind.name().toLowerCase(Locale.ROOT) + "/" + id;
    }

    /** What a path names; empty for what no history has. */
    static Optional<Kind> kind(String name) {
        for (var kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    private static Anchor quiet(String path, String words) {
        var link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("quiet-button");
        return link;
    }
}
