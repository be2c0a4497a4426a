package org.refstand.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.refstand.eventlog.EventType;
import org.refstand.eventlog.EventTypes;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;

/** What must hold of a webhook before it is made or changed. */
@ApplicationScoped
class WebhookChecks {
    static final int SHORTEST_SECRET = 24;
    /** More would only be a way to keep the desk busy. */
    static final int MOST = 50;

    private static final int LONGEST_SECRET = 200;
    private static final Texts TEXTS = Texts.of(WebhookChecks.class);

    @Inject
    Hosts hosts;

    @Inject
    EventTypes types;

    @Inject
    WebhookRows rows;

    Checks of(CreateWebhook command) {
        Checks checks = common(null, command.name(), command.url(), command.eventTypes());
        return secret(checks, command.secret())
                .that(rows.count() < MOST, Rejection.of("WEBHOOK_TOO_MANY", TEXTS.sentence("webhook.tooMany", MOST)));
    }

    Checks of(ChangeWebhook command) {
        return common(command.id(), command.name(), command.url(), command.eventTypes());
    }

    /** A secret that somebody chose; null: the desk makes one. */
    static Checks secret(Checks checks, String secret) {
        return checks.that(
                        secret == null || secret.length() >= SHORTEST_SECRET,
                        refused("WEBHOOK_SECRET_TOO_SHORT", "secret", "webhook.secretTooShort", SHORTEST_SECRET))
                .that(
                        secret == null || secret.length() <= LONGEST_SECRET,
                        refused("WEBHOOK_SECRET_TOO_LONG", "secret", "webhook.secretTooLong", LONGEST_SECRET));
    }

    /** @return without holes and outer blanks */
    static Set<String> tidy(Set<String> eventTypes) {
        return eventTypes == null
                ? Set.of()
                : eventTypes.stream()
                        .filter(Objects::nonNull)
                        .map(Checks::tidy)
                        .filter(type -> !type.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Checks common(WebhookId self, String name, String url, Set<String> eventTypes) {
        Checks checks = new Checks().text("name", name);
        checks.that(!rows.isNameTaken(name, self), refused("WEBHOOK_NAME_TAKEN", "name", "webhook.nameTaken", name));
        checks.that(!eventTypes.isEmpty(), refused("WEBHOOK_NO_EVENT_TYPES", "eventTypes", "webhook.noTypes"));
        Set<String> known = types.all().stream().map(EventType::name).collect(Collectors.toSet());
        eventTypes.stream()
                .filter(type -> !known.contains(type))
                .sorted()
                .findFirst()
                .ifPresent(type -> checks.that(
                        false, refused("WEBHOOK_EVENT_TYPE_UNKNOWN", "eventTypes", "webhook.typeUnknown", type)));
        url(url).ifPresent(wrong -> checks.that(false, wrong));
        return checks;
    }

    private Optional<Rejection> url(String text) {
        if (text.length() > WebhookAddress.LONGEST) {
            return Optional.of(refused("WEBHOOK_URL_INVALID", "url", "webhook.urlTooLong", WebhookAddress.LONGEST));
        }
        Optional<URI> url = WebhookAddress.read(text);
        if (url.isEmpty()) {
            return Optional.of(refused("WEBHOOK_URL_INVALID", "url", "webhook.url"));
        }
        if (WebhookAddress.hasLogin(url.get())) {
            return Optional.of(refused("WEBHOOK_URL_HAS_LOGIN", "url", "webhook.urlLogin"));
        }
        return hosts.wrong(url.get().getHost());
    }

    private static Rejection refused(String code, String field, String text, Object... arguments) {
        return Rejection.of(code, field, TEXTS.sentence(text, arguments));
    }
}
