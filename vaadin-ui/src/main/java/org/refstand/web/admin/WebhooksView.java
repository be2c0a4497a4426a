package org.refstand.web.admin;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.refstand.security.Role;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Page;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.text.Dates;
import org.refstand.web.text.PageDates;
import org.refstand.webhook.WebhookEvent;
import org.refstand.webhook.WebhookQueries;
import org.refstand.webhook.WebhookService;
import org.refstand.webhook.WebhookView;

/** Which outside systems are told of events, and what became of it. */
@Route(value = "webhooks", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ADMINS)
public class WebhooksView extends Page {

    private static final int SECONDS = 3;
    /** More types of events than these are not named in the list. */
    private static final int NAMED = 6;

    private final transient WebhookQueries queries;
    private final transient WebhookForms forms;
    private final transient Dates dates;
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    private final DeliveryLog log;
    private transient List<WebhookView> shown;

    /** Follows webhooks at once, and what they are told every few seconds. */
    @Inject
    public WebhooksView(WebhookService service, WebhookQueries queries, PageDates dates, LiveRefresh live) {
        super(text("admin.webhooks.title"));
        this.queries = queries;
        this.dates = dates.dates();
        forms = new WebhookForms(service, queries, this::show);
        log = new DeliveryLog(service, queries, this.dates);
        list.addClassName("accounts");
        actions(create());
        add(list, nothing, log);
        live.keep(this, event -> event.event() instanceof WebhookEvent, this::show);
        live.every(this, SECONDS, this::show);
    }

    private NativeButton create() {
        var create = new NativeButton(text("admin.webhooks.create"), click -> forms.create());
        create.addClassName("button");
        return create;
    }

    private void show() {
        var webhooks = queries.all();
        log.show(webhooks);
        if (webhooks.equals(shown)) {
            // whoever is about to press a button finds it where it was
            return;
        }
        shown = webhooks;
        list.removeAll();
        webhooks.forEach(webhook -> list.add(item(webhook)));
        list.setVisible(!webhooks.isEmpty());
        subtitle(text("admin.webhooks.subtitle", webhooks.size()));
        nothing.removeAll();
        if (webhooks.isEmpty()) {
            nothing.add(new EmptyState(text("admin.webhooks.none"), text("admin.webhooks.none.next"), create()));
        }
    }

    private ListItem item(WebhookView webhook) {
        var name = new Span(webhook.name());
        name.addClassName("who");
        var words = new Div(name, dim(webhook.url()), dim(types(webhook.eventTypes())));
        if (webhook.formerSecretUntil() != null) {
            words.add(dim(text("admin.webhooks.former-secret", dates.shortMoment(webhook.formerSecretUntil()))));
        }
        words.add(dim(
                webhook.lastDeliveredAt() == null
                        ? text("admin.webhooks.never")
                        : text("admin.webhooks.last", dates.shortMoment(webhook.lastDeliveredAt()))));
        words.addClassName("words");
        var buttons = new Div(
                button("admin.webhooks.test", webhook, () -> forms.test(webhook)),
                webhook.active()
                        ? button("admin.webhooks.pause", webhook, () -> forms.pause(webhook))
                        : button("admin.webhooks.resume", webhook, () -> forms.resume(webhook)),
                button("admin.webhooks.secret", webhook, () -> forms.rotate(webhook)),
                button("admin.webhooks.change", webhook, () -> forms.change(webhook)),
                button("admin.webhooks.delete", webhook, () -> forms.delete(webhook)));
        buttons.addClassName("row-buttons");
        var item = new ListItem(words, states(webhook), buttons);
        item.setClassName("inactive", !webhook.active());
        return item;
    }

    private static String types(List<String> all) {
        if (all.size() <= NAMED) {
            return String.join(", ", all);
        }
        var some = String.join(", ", all.subList(0, NAMED - 1));
        return text("admin.webhooks.more-types", some, all.size() - NAMED + 1);
    }

    private Div states(WebhookView webhook) {
        var states = new Div();
        states.addClassName("may");
        if (!webhook.active()) {
            states.add(new Badge(text("admin.webhooks.paused"), Tone.ACT));
        }
        if (webhook.openUntil() != null) {
            states.add(new Badge(text("admin.webhooks.open", dates.time(webhook.openUntil())), Tone.STAGED));
        }
        if (webhook.waiting() > 0) {
            states.add(new Badge(text("admin.webhooks.waiting", webhook.waiting()), Tone.QUIET));
        }
        if (webhook.dead() > 0) {
            states.add(new Badge(text("admin.webhooks.dead", webhook.dead()), Tone.BLOCKED));
        }
        if (states.getComponentCount() == 0) {
            states.add(new Badge(text("admin.webhooks.works"), Tone.SETTLED));
        }
        return states;
    }

    private static Span dim(String words) {
        var span = new Span(words);
        span.addClassName("dim");
        return span;
    }

    private static NativeButton button(String key, WebhookView webhook, Runnable action) {
        var button = new NativeButton(text(key), click -> action.run());
        button.addClassNames("quiet-button", "small-button");
        button.setAriaLabel(text(key) + ": " + webhook.name());
        return button;
    }
}
