package org.refstand.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.refstand.eventlog.Audience;
import org.refstand.eventlog.EventTeller;
import org.refstand.eventlog.Past;
import org.refstand.eventlog.Telling;
import org.refstand.eventlog.ValueChanges;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Texts;
import org.refstand.webhook.WebhookEvent.WebhookChanged;
import org.refstand.webhook.WebhookEvent.WebhookCreated;
import org.refstand.webhook.WebhookEvent.WebhookDeleted;
import org.refstand.webhook.WebhookEvent.WebhookPaused;
import org.refstand.webhook.WebhookEvent.WebhookResumed;
import org.refstand.webhook.WebhookEvent.WebhookSecretChanged;
import org.refstand.webhook.WebhookEvent.WebhookTested;

/** Says what happened to webhooks. */
@ApplicationScoped
class WebhookTeller implements EventTeller {
    private static final Texts TEXTS = Texts.of(WebhookTeller.class);

    @Override
    public Class<? extends DomainEvent> events() {
        return WebhookEvent.class;
    }

    @Override
    public Telling tell(Past past, Audience audience) {
        DomainEvent event = past.event().event();
        if (event instanceof WebhookCreated created) {
            return Telling.of(TEXTS.sentence("told.created", created.name(), created.target()))
                    .with(new ValueChanges(TEXTS).add("value.eventTypes", null, types(created.eventTypes())));
        }
        if (event instanceof WebhookChanged to) {
            return Telling.of(TEXTS.sentence("told.changed", to.name()))
                    .with(past.before(WebhookState.class)
                            .map(was -> values(was, to))
                            .orElseGet(() -> new ValueChanges(TEXTS)));
        }
        if (event instanceof WebhookPaused paused) {
            return say(paused.gone() ? "told.gone" : "told.paused", past);
        }
        if (event instanceof WebhookResumed) {
            return say("told.resumed", past);
        }
        if (event instanceof WebhookSecretChanged) {
            return say("told.secret", past);
        }
        if (event instanceof WebhookTested) {
            return say("told.tested", past);
        }
        if (event instanceof WebhookDeleted) {
            return say("told.deleted", past);
        }
        throw new IllegalArgumentException("No sentence for " + event.getClass());
    }

    private static Telling say(String key, Past past) {
        Object name = past.before(WebhookState.class)
                .<Object>map(WebhookState::name)
                .orElseGet(() -> TEXTS.sentence("told.unnamed"));
        return Telling.of(TEXTS.sentence(key, name));
    }

    private static ValueChanges values(WebhookState was, WebhookChanged is) {
        return new ValueChanges(TEXTS)
                .add("value.name", was.name(), is.name())
                .add("value.target", was.target(), is.target())
                .add("value.eventTypes", types(was.eventTypes()), types(is.eventTypes()));
    }

    private static String types(Set<String> types) {
        return String.join(", ", new TreeSet<>(types));
    }
}
