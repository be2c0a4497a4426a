package org.refstand.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;
import org.refstand.kernel.UseCase;
import org.refstand.optimiser.Term;
import org.refstand.security.Role;

/** Keeps what counts how much in a plan. */
@UseCase
public class WeightService {
    /** So much that nothing else counts beside it, and little enough that all sums stay numbers. */
    static final int HIGHEST = 100_000;

    private static final Texts TEXTS = Texts.of(WeightService.class);

    @Inject
    WeightSettings settings;

    @Inject
    WeightRows rows;

    /** Follows a preset from now on, but for the prices named; plans that are being looked for keep theirs. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<WeightsView> change(ChangeWeights command) {
        List<WeightPrice> prices = command.prices() == null
                ? List.of()
                : command.prices().stream().filter(Objects::nonNull).toList();
        Map<Term, Integer> wanted = new EnumMap<>(Term.class);
        Checks checks = new Checks().given("preset", command.preset());
        for (WeightPrice price : prices) {
            checks.given("prices", price.term());
            if (price.term() != null) {
                checks.that(WeightState.TERMS.contains(price.term()), wrong("weight.notSet", price.term()))
                        .within("prices." + price.term(), price.price(), 0, HIGHEST)
                        .that(wanted.put(price.term(), price.price()) == null, wrong("weight.twice", price.term()));
            }
        }
        return checks.then(() -> changed(command.version(), command.preset(), wanted));
    }

    private Outcome<WeightsView> changed(long version, Preset preset, Map<Term, Integer> wanted) {
        Optional<WeightSetting> known = settings.find(WeightState.ID);
        WeightSetting setting = known.orElseGet(() -> new WeightSetting(WeightState.usual()));
        if (!setting.isAt(version)) {
            return Outcome.rejected(Rejection.of(
                    "CHANGED_MEANWHILE",
                    TEXTS.sentence("weights.changedMeanwhile"),
                    new Concerned("Weights", WeightState.ID.value(), "Weights")));
        }
        setting.change(preset, wanted);
        if (known.isEmpty() && !setting.isUsual()) {
            settings.add(setting);
        }
        settings.flush();
        return Outcome.done(WeightsView.of(rows.now()));
    }

    private static Rejection wrong(String key, Term term) {
        return Rejection.of("FIELD_INVALID", "prices", TEXTS.sentence(key, term.name()));
    }
}
