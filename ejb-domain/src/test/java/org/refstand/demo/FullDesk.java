package org.refstand.demo;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.PeriodId;
import org.refstand.harness.Eventually;
import org.refstand.harness.Statements;
import org.refstand.kernel.PageRequest;
import org.refstand.optimiser.Term;
import org.refstand.planning.ChangeWeights;
import org.refstand.planning.PlanningQueries;
import org.refstand.planning.PlanningService;
import org.refstand.planning.PlanningView;
import org.refstand.planning.Preset;
import org.refstand.planning.StartPlanning;
import org.refstand.planning.WeightPrice;
import org.refstand.planning.WeightService;
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
    WeightService weights;

    @Inject
    WebhookService webhooks;

    @Inject
    AvailabilityQueries periods;

    @Inject
    PlanningService plannings;

    @Inject
    PlanningQueries runs;

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
        Demo.done(weights.change(new ChangeWeights(0, Preset.SHORT_WAYS, List.of(new WeightPrice(Term.WANTED, 60)))));
        WebhookSecret told = Demo.done(webhooks.create(
                new CreateWebhook("League", "http://127.0.0.1:9/", Set.of("LeagueDeleted", "VenueDeleted"), null)));
        Demo.done(webhooks.rotateSecret(
                new RotateWebhookSecret(told.webhook().id(), told.webhook().version(), null)));
        plan();
        // who is told, is told by a reader
        statements.awaitReaders();
    }

    private void plan() {
        PeriodId period = periods.periods(PageRequest.first(1)).items().get(0).id();
        PlanningView planning = Demo.done(plannings.start(new StartPlanning(period, 1, true)));
        Demo.done(plannings.stop(planning.id()));
        Eventually.holds(() -> assertThat(
                        runs.planning(planning.id()).orElseThrow().status().isOpen())
                .isFalse());
    }
}
