package org.refstand.assignment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.refstand.fixture.FixtureView;

/**
 * Stands for a plan as an assigner was shown it: who would be in which role of which match, when and where that is, and
 * what the rules warn of. What blocks is left out, for it is refused anyway, with its own reason.
 */
final class PlanFingerprint {
    private PlanFingerprint() {}

    static String of(StagedPlan plan) {
        MessageDigest digest = sha256();
        plan.changes().forEach(change -> {
            FixtureView fixture = plan.facts().fixtures().get(change.fixtureId());
            add(
                    digest,
                    change,
                    fixture.status(),
                    fixture.date(),
                    fixture.startsAt(),
                    fixture.venue().id());
        });
        plan.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARN)
                .forEach(warning -> add(
                        digest,
                        warning.fixtureId(),
                        warning.role(),
                        warning.message().en()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private static void add(MessageDigest digest, Object... parts) {
        for (Object part : parts) {
            digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
