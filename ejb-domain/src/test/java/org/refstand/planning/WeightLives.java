package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.refstand.kernel.Outcome;

/** What may happen to the weights, of which there is one set only. */
@ApplicationScoped
public class WeightLives {
    @Inject
    private WeightService service;

    @Inject
    private WeightQueries queries;

    /** @return theirs, which are not the usual ones any more */
    public UUID begin() {
        change(Preset.FAIR, List.of());
        return WeightState.ID.value();
    }

    /** @return what came of another change */
    public Outcome<?> next(Random random) {
        return change(
                Preset.values()[random.nextInt(Preset.values().length)],
                WeightState.TERMS.stream()
                        .filter(term -> random.nextInt(4) == 0)
                        .map(term -> new WeightPrice(term, random.nextInt(100)))
                        .toList());
    }

    private Outcome<?> change(Preset preset, List<WeightPrice> prices) {
        return service.change(new ChangeWeights(queries.weights().version(), preset, prices));
    }
}
