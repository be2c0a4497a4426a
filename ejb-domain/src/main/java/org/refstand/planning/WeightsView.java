package org.refstand.planning;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Texts;
import org.refstand.optimiser.Term;

/** What counts how much in a plan, as the association has set it. */
@Description("What counts how much in a plan, as the association has set it")
public record WeightsView(
        @Description("Raised by every change; 0: never changed") long version,
        @Description("The preset that is followed") Preset preset,
        @Description("The presets there are") List<PresetView> presets,
        @Description("Each thing that is counted, with its price") List<WeightView> weights) {
    private static final Texts TEXTS = Texts.of(WeightsView.class);

    static WeightsView of(WeightState state) {
        return new WeightsView(
                state.version(),
                state.preset(),
                Stream.of(Preset.values()).map(WeightsView::preset).toList(),
                WeightState.TERMS.stream().map(term -> weight(term, state)).toList());
    }

    private static WeightView weight(Term term, WeightState state) {
        String key = "term." + term;
        return new WeightView(
                term,
                TEXTS.sentence(key),
                TEXTS.sentence(key + ".sentence"),
                TEXTS.sentence(key + ".unit"),
                state.price(term),
                state.preset().price(term));
    }

    private static PresetView preset(Preset preset) {
        String key = "preset." + preset;
        return new PresetView(
                preset,
                TEXTS.sentence(key),
                TEXTS.sentence(key + ".sentence"),
                WeightState.TERMS.stream()
                        .map(term -> new WeightPrice(term, preset.price(term)))
                        .toList());
    }
}
