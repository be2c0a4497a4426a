package org.refstand.planning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.assignment.SmallLeague;
import org.refstand.availability.PeriodId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.history.HistoryEntry;
import org.refstand.history.HistoryFilter;
import org.refstand.history.HistoryQueries;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.optimiser.Term;

/** What counts how much is the association's to set, and holds for the next plan. */
class WeightsIT extends ContainerTest {
    @Inject
    private WeightService service;

    @Inject
    private WeightQueries queries;

    @Inject
    private PlanningService plannings;

    @Inject
    private PlanningQueries runs;

    @Inject
    private HistoryQueries history;

    @Inject
    private SmallLeague league;

    @Test
    void the_usual_preset_holds_until_another_is_chosen_and_own_prices_until_they_are_given_back() {
        assertThat(seen().version()).isZero();
        assertThat(seen().preset()).isEqualTo(Preset.BALANCED);
        WeightsView own = change(0, Preset.FAIR, price(Term.TRAVEL, 5)).value();
        assertThat(seen()).isEqualTo(own);
        assertThat(own.version()).isEqualTo(1);
        assertThat(weight(Term.TRAVEL).price()).isEqualTo(5);
        assertThat(weight(Term.TRAVEL).presetPrice()).isEqualTo(1);
        assertThat(weight(Term.WANTED).price()).isEqualTo(150);
        assertThat(change(1, Preset.FAIR).value().version()).isEqualTo(2);
        assertThat(seen().weights()).allMatch(weight -> weight.price() == weight.presetPrice());
    }

    @Test
    void every_change_is_told_with_each_price_before_and_after() {
        change(0, Preset.BALANCED, price(Term.SPREAD, 25));
        change(1, Preset.SHORT_WAYS);
        List<String> told = told().stream()
                .map(entry -> entry.by() + ": "
                        + entry.changes().stream()
                                .map(change -> change.what().en() + " "
                                        + change.before().en() + " to "
                                        + change.after().en())
                                .toList())
                .toList();
        assertThat(told)
                .containsExactly(
                        "Anna Admin: [Preset Balanced to Short ways, Travel 1 to 2, Wanted number of matches 60 to 30,"
                                + " Even spread 25 to 10, Club account 80 to 60, Partner wishes 60 to 30]",
                        "Anna Admin: [Even spread 20 to 25]");
    }

    @Test
    void what_changes_nothing_is_no_change() {
        assertThat(change(0, Preset.BALANCED).value().version()).isZero();
        change(0, Preset.FAIR);
        assertThat(change(1, Preset.FAIR, price(Term.WANTED, 150)).value().version())
                .isEqualTo(1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void an_old_version_is_refused() {
        change(0, Preset.FAIR);
        assertThat(codes(change(0, Preset.SHORT_WAYS))).containsExactly("CHANGED_MEANWHILE");
        assertThat(seen().preset()).isEqualTo(Preset.FAIR);
    }

    @Test
    void prices_must_be_sensible() {
        Outcome<WeightsView> refused =
                change(0, null, price(Term.TRAVEL, -1), price(Term.WANTED, 100_001), price(Term.SPREAD, 1));
        assertThat(refused.rejections())
                .extracting(rejection -> rejection.field() + " " + rejection.code())
                .containsExactly(
                        "preset FIELD_REQUIRED",
                        "prices.TRAVEL FIELD_OUT_OF_RANGE",
                        "prices.WANTED FIELD_OUT_OF_RANGE");
        assertThat(codes(change(0, Preset.FAIR, price(Term.TRAVEL, 1), price(Term.TRAVEL, 2))))
                .containsExactly("FIELD_INVALID");
        assertThat(codes(change(0, Preset.FAIR, price(Term.CREW_STRENGTH, 1)))).containsExactly("FIELD_INVALID");
        assertThat(codes(change(0, Preset.FAIR, price(null, 1)))).containsExactly("FIELD_REQUIRED");
        assertThat(seen().version()).isZero();
    }

    @Test
    void a_plan_is_weighed_by_them() {
        league.found();
        // nobody is free, so both roles stay open
        league.match(12, 0);
        PeriodId period = league.period();
        assertThat(costOfAPlan(period)).isEqualTo(50_000);
        change(0, Preset.BALANCED, price(Term.OPEN_FIRST, 100_000), price(Term.OPEN_REQUIRED, 11));
        assertThat(costOfAPlan(period)).isEqualTo(100_011);
    }

    private long costOfAPlan(PeriodId period) {
        PlanningId id = world.prepared(() -> plannings.start(new StartPlanning(period, 1, true)))
                .value()
                .id();
        return Eventually.get(() -> {
            PlanningView run = world.prepared(() -> runs.planning(id)).orElseThrow();
            assertThat(run.status()).isEqualTo(PlanningStatus.FINISHED);
            return run.cost();
        });
    }

    private List<HistoryEntry> told() {
        return world.as(
                        World.assigner(),
                        () -> history.page(HistoryFilter.about(WeightState.ID.value()), PageRequest.first(9)))
                .items();
    }

    private WeightsView seen() {
        return world.as(World.assigner(), queries::weights);
    }

    private WeightView weight(Term term) {
        return seen().weights().stream()
                .filter(weight -> weight.term() == term)
                .findFirst()
                .orElseThrow();
    }

    private Outcome<WeightsView> change(long version, Preset preset, WeightPrice... prices) {
        return world.as(
                World.administrator(), () -> service.change(new ChangeWeights(version, preset, List.of(prices))));
    }

    private static WeightPrice price(Term term, int price) {
        return new WeightPrice(term, price);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }
}
