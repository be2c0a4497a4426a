package org.refstand.planning;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.Id;
import org.refstand.optimiser.Term;
import org.refstand.optimiser.Weights;

/**
 * What counts how much in a plan, as events tell it.
 *
 * @param version 0: never set
 * @param preset whose prices hold where none is set otherwise
 * @param prices that are others than the preset's
 */
public record WeightState(UUID id, long version, Preset preset, Map<Term, Integer> prices) {
    /** Names the one setting there is: the same in every association. */
    static final WeightSettingId ID =
            new WeightSettingId(UUID.nameUUIDFromBytes("Weights".getBytes(StandardCharsets.UTF_8)));

    /** Those that there are data for, in the order in which people read them. */
    static final List<Term> TERMS = List.of(
            Term.OPEN_FIRST,
            Term.OPEN_REQUIRED,
            Term.OPEN_OPTIONAL,
            Term.TRAVEL,
            Term.DOUBLE_DUTY,
            Term.WANTED,
            Term.SPREAD,
            Term.CLUB_QUOTA,
            Term.LICENCE_WASTED,
            Term.SAME_TEAM,
            Term.TWICE_RUNNING,
            Term.PARTNERS,
            Term.STABILITY,
            Term.WARNINGS);

    /** Holds until the association chooses. */
    static final Preset USUAL = Preset.BALANCED;

    public WeightState {
        prices = Map.copyOf(prices);
    }

    /** @return what holds where nothing was ever set */
    static WeightState usual() {
        return new WeightState(ID.value(), 0, USUAL, Map.of());
    }

    /** The reducer. @return the state after the event */
    public static WeightState after(WeightState before, RecordedEvent recorded) {
        if (!(recorded.event() instanceof WeightEvent.WeightsChanged changed)) {
            throw Fold.unexpected("Weights", recorded);
        }
        Map<Term, Integer> prices = new TreeMap<>();
        changed.prices().forEach(price -> prices.put(price.term(), price.price()));
        return new WeightState(recorded.aggregateId(), recorded.aggregateVersion(), changed.preset(), prices);
    }

    /** @return what one unit of it costs */
    int price(Term term) {
        return prices.getOrDefault(term, preset.price(term));
    }

    /** @return the same for the optimiser */
    Weights weights() {
        Map<Term, Integer> all = new EnumMap<>(Term.class);
        for (Term term : TERMS) {
            all.put(term, price(term));
        }
        return new Weights(all, 0, List.of());
    }

    /** Names the setting. */
    record WeightSettingId(UUID value) implements Id {}
}
