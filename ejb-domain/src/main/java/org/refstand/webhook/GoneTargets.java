package org.refstand.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Pauses webhooks whose target said that it is gone. */
@UseCase
class GoneTargets {
    @Inject
    Webhooks webhooks;

    /** Nothing is lost: what waits is sent when an administrator resumes it. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<WebhookId> pause(WebhookId id) {
        webhooks.find(id).ifPresent(webhook -> webhook.pause(true));
        return Outcome.done(id);
    }
}
