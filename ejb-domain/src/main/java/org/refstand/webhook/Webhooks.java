package org.refstand.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.Repository;

/** Keeps the webhooks. */
@ApplicationScoped
class Webhooks extends Repository<Webhook> {
    Webhooks() {
        super(Webhook.class);
    }
}
