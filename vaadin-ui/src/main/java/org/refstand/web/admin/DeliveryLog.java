package org.refstand.web.admin;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.refstand.kernel.PageRequest;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.ConfirmStep;
import org.refstand.web.part.EmptyState;
import org.refstand.web.part.Toast;
import org.refstand.web.text.Dates;
import org.refstand.webhook.DeliveryFilter;
import org.refstand.webhook.DeliveryState;
import org.refstand.webhook.DeliveryView;
import org.refstand.webhook.WebhookId;
import org.refstand.webhook.WebhookQueries;
import org.refstand.webhook.WebhookService;
import org.refstand.webhook.WebhookView;

/** What webhooks were told, are to be told and could not be told; what was given up can be sent again or discarded. */
class DeliveryLog extends Div {

    private static final int AT_ONCE = 30;

    private final transient WebhookService service;
    private final transient WebhookQueries queries;
    private final transient Dates dates;
    private final Select<Choice> of = new Select<>();
    private final Select<DeliveryState> in = new Select<>();
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    private final NativeButton all = new NativeButton("", click -> resendAll());
    private final NativeButton none = new NativeButton("", click -> discardAll());
    private final NativeButton more = new NativeButton(text("admin.accounts.more"), click -> showMore());
    private transient List<WebhookView> webhooks = List.of();
    private transient List<Choice> choices = List.of();
    private transient List<DeliveryView> shown;
    private transient List<WebhookView> shownOf;
    private int rows = AT_ONCE;

    DeliveryLog(WebhookService service, WebhookQueries queries, Dates dates) {
        this.service = service;
        this.queries = queries;
        this.dates = dates;
        addClassName("delivery-log");
        filter(of, "admin.deliveries.of", "admin.deliveries.of.all");
        of.setItemLabelGenerator(webhook -> webhook == null ? text("admin.deliveries.of.all") : webhook.name());
        filter(in, "admin.deliveries.in", "admin.deliveries.in.all");
        in.setItemLabelGenerator(state -> state == null ? text("admin.deliveries.in.all") : word(state));
        in.setItems(DeliveryState.values());
        all.addClassName("quiet-button");
        none.addClassName("quiet-button");
        more.addClassName("quiet-button");
        list.addClassName("accounts");
        var filters = new Div(of, in, all, none);
        filters.addClassName("filters");
        var explained = new Paragraph(text("admin.deliveries.explained"));
        explained.addClassName("dim");
        add(new H2(text("admin.deliveries")), explained, filters, list, more, nothing);
    }

    private <T> void filter(Select<T> field, String label, String none) {
        field.setLabel(text(label));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(text(none));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                rows = AT_ONCE;
                show();
            }
        });
    }

    /** Shows the log, for the webhooks there are now. */
    final void show(List<WebhookView> now) {
        setVisible(!now.isEmpty());
        webhooks = now;
        var names = now.stream().map(Choice::of).toList();
        if (!names.equals(choices)) {
            var before = chosen();
            choices = names;
            of.setItems(names);
            names.stream()
                    .filter(choice -> before.filter(choice.id()::equals).isPresent())
                    .forEach(of::setValue);
        }
        show();
    }

    private Optional<WebhookId> chosen() {
        return Optional.ofNullable(of.getValue()).map(Choice::id);
    }

    private void show() {
        var page = queries.deliveries(
                new DeliveryFilter(chosen().orElse(null), in.getValue(), null), PageRequest.first(rows));
        showForAll();
        more.setVisible(page.hasNextPage() && rows < PageRequest.MOST);
        if (page.items().equals(shown) && webhooks.equals(shownOf)) {
            return;
        }
        shown = page.items();
        shownOf = webhooks;
        list.removeAll();
        shown.forEach(delivery -> list.add(item(delivery)));
        list.setVisible(!shown.isEmpty());
        nothing.removeAll();
        if (shown.isEmpty()) {
            var filtered = of.getValue() != null || in.getValue() != null;
            nothing.add(
                    filtered
                            ? new EmptyState(
                                    text("admin.deliveries.none.such"), text("admin.deliveries.none.such.next"))
                            : new EmptyState(text("admin.deliveries.none"), text("admin.deliveries.none.next")));
        }
    }

    private void showMore() {
        rows = Math.min(rows + AT_ONCE, PageRequest.MOST);
        show();
    }

    private void showForAll() {
        var dead = dead();
        all.setVisible(dead > 0);
        all.setText(text("admin.deliveries.resend.all", dead));
        none.setVisible(dead > 0);
        none.setText(text("admin.deliveries.discard.all", dead));
    }

    /** How many were given up of the webhook that is chosen. */
    private int dead() {
        return webhooks.stream()
                .filter(webhook -> chosen().filter(webhook.id()::equals).isPresent())
                .mapToInt(WebhookView::dead)
                .sum();
    }

    private ListItem item(DeliveryView delivery) {
        var name = new Span(delivery.eventType());
        name.addClassName("who");
        var words = new Div(
                name,
                dim(delivery.webhookName() + " · " + dates.shortMoment(delivery.createdAt())),
                dim(facts(delivery)));
        if (delivery.answer() != null && !delivery.answer().isBlank()) {
            var answer = dim(delivery.answer());
            answer.addClassName("answer");
            words.add(answer);
        }
        words.addClassName("words");
        var item = new ListItem(words, new Badge(word(delivery.state()), tone(delivery.state())));
        if (delivery.state() == DeliveryState.DEAD) {
            item.add(
                    step("admin.deliveries.resend", delivery, () -> resend(delivery)),
                    step("admin.deliveries.discard", delivery, () -> discard(delivery)));
        }
        return item;
    }

    private static NativeButton step(String name, DeliveryView delivery, Runnable does) {
        var button = new NativeButton(text(name), click -> does.run());
        button.addClassNames("quiet-button", "small-button");
        button.setAriaLabel(text(name) + ": " + delivery.eventType());
        return button;
    }

    /** "2 tries · status 503 · next try Sat 4 Oct, 15:00". */
    private String facts(DeliveryView delivery) {
        var facts = new ArrayList<String>();
        facts.add(text("admin.deliveries.tries", delivery.tries()));
        if (delivery.status() != null) {
            facts.add(text("admin.deliveries.status", Integer.toString(delivery.status())));
        } else if (delivery.problem() != null) {
            facts.add(word(delivery.problem()));
        }
        if (delivery.endedAt() != null) {
            facts.add(dates.shortMoment(delivery.endedAt()));
        } else if (delivery.tries() > 0) {
            facts.add(next(delivery));
        }
        return String.join(" · ", facts);
    }

    /** A paused webhook tries nothing, and one in trouble nothing before its next try. */
    private String next(DeliveryView delivery) {
        var webhook = webhooks.stream()
                .filter(each -> each.id().equals(delivery.webhookId()))
                .findFirst();
        if (webhook.filter(each -> !each.active()).isPresent()) {
            return text("admin.deliveries.paused");
        }
        return Stream.of(Optional.ofNullable(delivery.nextTryAt()), webhook.map(WebhookView::openUntil))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(at -> text("admin.deliveries.next", dates.shortMoment(at)))
                .orElse("");
    }

    private static Tone tone(DeliveryState state) {
        return switch (state) {
            case WAITING -> Tone.STAGED;
            case DELIVERED -> Tone.SETTLED;
            case DEAD -> Tone.BLOCKED;
        };
    }

    private void resend(DeliveryView delivery) {
        Toast.outcome(service.resend(delivery.id()), sent -> text("admin.deliveries.resent"));
        show(queries.all());
    }

    private void resendAll() {
        chosen().ifPresent(webhook ->
                Toast.outcome(service.resendAll(webhook), count -> text("admin.deliveries.resent.all", count)));
        show(queries.all());
    }

    private void discard(DeliveryView delivery) {
        askedFirst(text("admin.deliveries.discard.question", delivery.eventType(), delivery.webhookName()), () -> {
            Toast.outcome(service.discard(delivery.id()), gone -> text("admin.deliveries.discarded"));
            show(queries.all());
        });
    }

    private void discardAll() {
        var name = Optional.ofNullable(of.getValue()).map(Choice::name).orElse("");
        askedFirst(text("admin.deliveries.discard.all.question", dead(), name), () -> {
            chosen().ifPresent(webhook ->
                    Toast.outcome(service.discardAll(webhook), count -> text("admin.deliveries.discarded.all", count)));
            show(queries.all());
        });
    }

    private static void askedFirst(String question, Runnable action) {
        new ConfirmStep(
                        question,
                        text("admin.deliveries.discard.consequence"),
                        text("admin.deliveries.discard"),
                        action)
                .takesAway()
                .open();
    }

    private static Span dim(String words) {
        var span = new Span(words);
        span.addClassName("dim");
        return span;
    }

    /** A webhook to choose, whatever else changes about it. */
    private record Choice(WebhookId id, String name) {
        static Choice of(WebhookView webhook) {
            return new Choice(webhook.id(), webhook.name());
        }
    }
}
