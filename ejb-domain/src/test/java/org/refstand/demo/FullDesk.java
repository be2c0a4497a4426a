package org.refstand.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.refstand.assignment.ChangeRule;
import org.refstand.assignment.RuleName;
import org.refstand.assignment.RuleParameterValue;
import org.refstand.assignment.RuleService;
import org.refstand.assignment.RuleView;
import org.refstand.assignment.Severity;
import org.refstand.harness.Statements;
import org.refstand.webhook.CreateWebhook;
import org.refstand.webhook.RotateWebhookSecret;
import org.refstand.webhook.WebhookSecret;
import org.refstand.webhook.WebhookService;

/** A desk with at least one of everything, for a test that wants to see everything. */
@ApplicationScoped
public class FullDesk {
    @Inject
    DemoLoading demo;

    @Inject
    RuleService rules;

    @Inject
    WebhookService webhooks;

    @Inject
    Statements statements;

    /** Takes seconds. */
    public void fill() {
        demo.load();
        RuleView rule = rules.rules().stream()
                .filter(known -> !known.parameters().isEmpty())
                .findFirst()
                .orElseThrow();
        RuleName name = rule.name();
        RuleParameterValue same = new RuleParameterValue(
                rule.parameters().get(0).name(), rule.parameters().get(0).value());
        Demo.done(rules.change(new ChangeRule(name, rule.version(), Severity.WARN, List.of(same))));
        WebhookSecret told = Demo.done(webhooks.create(
                new CreateWebhook("League", "http://127.0.0.1:9/", Set.of("LeagueDeleted", "VenueDeleted"), null)));
        Demo.done(webhooks.rotateSecret(
                new RotateWebhookSecret(told.webhook().id(), told.webhook().version(), null)));
        // who is told, is told by a reader
        statements.awaitReaders();
    }
}
