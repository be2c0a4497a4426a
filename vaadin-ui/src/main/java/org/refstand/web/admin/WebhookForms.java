package org.refstand.web.admin;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.refstand.eventlog.EventType;
import org.refstand.web.part.ConfirmStep;
import org.refstand.web.part.EditStep;
import org.refstand.web.part.SecretOnce;
import org.refstand.web.part.Toast;
import org.refstand.webhook.ChangeWebhook;
import org.refstand.webhook.CreateWebhook;
import org.refstand.webhook.RotateWebhookSecret;
import org.refstand.webhook.SeenWebhook;
import org.refstand.webhook.WebhookQueries;
import org.refstand.webhook.WebhookSecret;
import org.refstand.webhook.WebhookService;
import org.refstand.webhook.WebhookView;

/**
 * Creates, changes, pauses, tests and deletes webhooks and changes their secrets.
 *
 * @param changed shows the list anew
 */
record WebhookForms(WebhookService service, WebhookQueries queries, Runnable changed) {

    void create() {
        var step = new EditStep(text("admin.webhooks.create"), text("admin.webhook.create.do-it"));
        var name = step.field("name", wide(new TextField(text("admin.webhook.name"))));
        var url = step.field("url", url());
        var types = types(step);
        var secret = step.field("secret", secret());
        step.onSave(
                () -> service.create(
                        new CreateWebhook(name.getValue(), url.getValue(), names(types.getValue()), chosen(secret))),
                made -> {
                    changed.run();
                    showOnce(text("admin.webhook.created", made.webhook().name()), made);
                });
        step.open();
    }

    void change(WebhookView webhook) {
        var step = new EditStep(text("admin.webhook.change", webhook.name()), text("admin.webhook.save"));
        var name = step.field("name", wide(new TextField(text("admin.webhook.name"))));
        var url = step.field("url", url());
        var types = types(step);
        name.setValue(webhook.name());
        url.setValue(webhook.url());
        types.setValue(queries.eventTypes().stream()
                .filter(type -> webhook.eventTypes().contains(type.name()))
                .collect(Collectors.toSet()));
        step.onSave(
                () -> service.change(new ChangeWebhook(
                        webhook.id(), webhook.version(), name.getValue(), url.getValue(), names(types.getValue()))),
                kept -> done(text("admin.webhook.saved", kept.name())));
        step.open();
    }

    void rotate(WebhookView webhook) {
        var step = new EditStep(text("admin.webhook.secret.title", webhook.name()), text("admin.webhook.secret.do-it"));
        var secret = step.field("secret", secret());
        step.note(text("admin.webhook.secret.explained"));
        step.onSave(
                () -> service.rotateSecret(new RotateWebhookSecret(webhook.id(), webhook.version(), chosen(secret))),
                made -> {
                    changed.run();
                    showOnce(text("admin.webhook.secret.done", made.webhook().name()), made);
                });
        step.open();
    }

    void test(WebhookView webhook) {
        Toast.outcome(service.test(seen(webhook)), sent -> text("admin.webhook.tested", sent.name()));
        changed.run();
    }

    void pause(WebhookView webhook) {
        Toast.outcome(service.pause(seen(webhook)), paused -> text("admin.webhook.paused", paused.name()));
        changed.run();
    }

    void resume(WebhookView webhook) {
        Toast.outcome(service.resume(seen(webhook)), resumed -> text("admin.webhook.resumed", resumed.name()));
        changed.run();
    }

    /** Asks first. */
    void delete(WebhookView webhook) {
        new ConfirmStep(
                        text("admin.webhook.delete.question", webhook.name()),
                        text("admin.webhook.delete.consequence", webhook.waiting()),
                        text("admin.webhook.delete.do-it"),
                        () -> {
                            Toast.outcome(
                                    service.delete(seen(webhook)),
                                    gone -> text("admin.webhook.deleted", webhook.name()));
                            changed.run();
                        })
                .takesAway()
                .open();
    }

    private static SeenWebhook seen(WebhookView webhook) {
        return new SeenWebhook(webhook.id(), webhook.version());
    }

    private void done(String sentence) {
        Toast.done(sentence);
        changed.run();
    }

    private static void showOnce(String title, WebhookSecret made) {
        new SecretOnce(
                        title,
                        text("admin.webhook.secret.once"),
                        text("admin.webhook.secret"),
                        made.secret(),
                        text("admin.webhook.secret.kept"))
                .open();
    }

    private static TextField url() {
        var field = wide(new TextField(text("admin.webhook.url")));
        field.setHelperText(text("admin.webhook.url.helper"));
        return field;
    }

    private static TextField secret() {
        var field = wide(new TextField(text("admin.webhook.secret.own")));
        field.setHelperText(text("admin.webhook.secret.helper"));
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    /** Null: the desk makes one. */
    private static String chosen(TextField secret) {
        return secret.isEmpty() ? null : secret.getValue();
    }

    private MultiSelectComboBox<EventType> types(EditStep step) {
        List<EventType> known = queries.eventTypes();
        var field = step.field("eventTypes", new MultiSelectComboBox<EventType>(text("admin.webhook.types")));
        field.setItems(known);
        field.setItemLabelGenerator(EventType::name);
        field.setHelperText(text("admin.webhook.types.helper"));
        field.addClassName("wide");
        var all = step.field("all", new Checkbox(text("admin.webhook.types.all", known.size())));
        all.addClassName("wide");
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                field.setValue(change.getValue() ? Set.copyOf(known) : Set.of());
            }
        });
        field.addValueChangeListener(change -> all.setValue(change.getValue().size() == known.size()));
        return field;
    }

    private static Set<String> names(Set<EventType> types) {
        return types.stream().map(EventType::name).collect(Collectors.toSet());
    }

    private static TextField wide(TextField field) {
        field.addClassName("wide");
        return field;
    }
}
