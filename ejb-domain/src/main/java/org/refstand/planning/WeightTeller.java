package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.Audience;
import org.refstand.eventlog.EventTeller;
import org.refstand.eventlog.Past;
import org.refstand.eventlog.Telling;
import org.refstand.eventlog.ValueChanges;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Texts;
import org.refstand.optimiser.Term;
import org.refstand.planning.WeightEvent.WeightsChanged;

/** Says what happened to the weights of planning: each price that is another than before, also by another preset. */
@ApplicationScoped
class WeightTeller implements EventTeller {
    private static final Texts TEXTS = Texts.of(WeightTeller.class);

    @Override
    public Class<? extends DomainEvent> events() {
        return WeightEvent.class;
    }

    @Override
    public Telling tell(Past past, Audience audience) {
        if (!(past.event().event() instanceof WeightsChanged changed)) {
            throw new IllegalArgumentException(
                    "No sentence for " + past.event().event().getClass());
        }
        WeightState before = past.before(WeightState.class).orElseGet(WeightState::usual);
        WeightState after = WeightState.after(before, past.event());
        ValueChanges values = new ValueChanges(TEXTS)
                .add(
                        "value.preset",
                        TEXTS.sentence("preset." + before.preset()),
                        TEXTS.sentence("preset." + after.preset()));
        for (Term term : WeightState.TERMS) {
            values.add("term." + term, before.price(term), after.price(term));
        }
        return Telling.of(TEXTS.sentence("told.weights", TEXTS.sentence("preset." + changed.preset())))
                .with(values);
    }
}
