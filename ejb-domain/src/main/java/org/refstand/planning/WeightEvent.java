package org.refstand.planning;

import java.util.List;
import org.refstand.kernel.DomainEvent;

/** What happens to the weights of planning. */
public sealed interface WeightEvent extends DomainEvent {
    /**
     * The association set what counts how much in a plan.
     *
     * @param preset which it follows from now on
     * @param prices that are others than the preset's, all of them
     */
    record WeightsChanged(Preset preset, List<WeightPrice> prices) implements WeightEvent {
        public WeightsChanged {
            prices = List.copyOf(prices);
        }
    }
}
