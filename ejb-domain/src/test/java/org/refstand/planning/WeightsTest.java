package org.refstand.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refstand.kernel.RaisedEvents;
import org.refstand.kernel.Sentence;
import org.refstand.optimiser.Term;
import org.refstand.optimiser.Weights;
import org.refstand.planning.WeightEvent.WeightsChanged;

/** The association's prices: a preset's, but for those it wants otherwise. */
class WeightsTest {
    private final WeightSetting setting = new WeightSetting(WeightState.usual());

    @Test
    void every_term_that_there_are_data_for_has_a_price_in_every_preset() {
        assertThat(EnumSet.complementOf(EnumSet.copyOf(WeightState.TERMS)))
                .containsExactlyInAnyOrder(Term.CREW_STRENGTH, Term.AVOIDED_TEAM, Term.LICENCE_MISSING);
        assertThat(Preset.values())
                .allSatisfy(preset -> assertThat(preset.weights().prices()).containsOnlyKeys(WeightState.TERMS));
    }

    @Test
    void everything_is_explained_in_both_languages() {
        WeightsView view = WeightsView.of(WeightState.usual());
        assertThat(view.weights()).extracting(WeightView::term).containsExactlyElementsOf(WeightState.TERMS);
        assertThat(view.weights())
                .flatExtracting(WeightView::title, WeightView::sentence, WeightView::unit)
                .map(Sentence.class::cast)
                .allSatisfy(words -> assertThat(words.de()).isNotBlank().isNotEqualTo(words.en()));
        assertThat(view.presets()).extracting(PresetView::name).containsExactly(Preset.values());
        assertThat(view.presets()).allSatisfy(preset -> assertThat(preset.prices())
                .hasSameSizeAs(WeightState.TERMS)
                .allSatisfy(price -> assertThat(price.price()).isBetween(1, WeightService.HIGHEST)));
    }

    @Test
    void first_referees_come_before_others_and_both_before_any_way_in_every_preset() {
        assertThat(Preset.values()).allSatisfy(preset -> assertThat(preset.price(Term.OPEN_FIRST))
                .isGreaterThan(preset.price(Term.OPEN_REQUIRED))
                .isGreaterThan(1000 * preset.price(Term.TRAVEL)));
    }

    @Test
    void a_price_that_the_preset_has_as_well_is_none_of_the_associations_own() {
        setting.change(Preset.FAIR, Map.of(Term.WANTED, 150, Term.TRAVEL, 7));
        assertThat(RaisedEvents.takenFrom(setting))
                .containsExactly(new WeightsChanged(Preset.FAIR, List.of(new WeightPrice(Term.TRAVEL, 7))));
    }

    @Test
    void nothing_happens_when_nothing_would_be_otherwise() {
        setting.change(WeightState.USUAL, Map.of(Term.TRAVEL, WeightState.USUAL.price(Term.TRAVEL)));
        assertThat(RaisedEvents.takenFrom(setting)).isEmpty();
        assertThat(setting.isUsual()).isTrue();
    }

    @Test
    void the_optimiser_is_given_the_own_prices_and_for_the_rest_those_of_the_preset() {
        Weights usual = WeightState.usual().weights();
        assertThat(usual).isEqualTo(WeightState.USUAL.weights());
        Weights own =
                new WeightState(WeightState.ID.value(), 3, Preset.SHORT_WAYS, Map.of(Term.DOUBLE_DUTY, 0)).weights();
        assertThat(own).isEqualTo(Preset.SHORT_WAYS.weights().with(Term.DOUBLE_DUTY, 0));
    }
}
