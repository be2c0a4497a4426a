package org.refstand.planning;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.refstand.kernel.Aggregate;
import org.refstand.optimiser.Term;
import org.refstand.planning.WeightEvent.WeightsChanged;

/**
 * What counts how much in a plan: a preset, and the prices that the association wants otherwise. There is one, and none
 * until something first differs from what is usual.
 */
@Entity
@Table(name = "weight_setting")
class WeightSetting extends Aggregate {
    @Enumerated(EnumType.STRING)
    private Preset preset;

    @ElementCollection
    @CollectionTable(name = "weight_price", joinColumns = @JoinColumn(name = "setting_id"))
    @MapKeyColumn(name = "term")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "price")
    private Map<Term, Integer> prices = new HashMap<>();

    /** For JPA. */
    protected WeightSetting() {}

    WeightSetting(WeightState usual) {
        super(usual.id());
        preset = usual.preset();
    }

    /** Follows the preset from now on, but for these prices; one that the preset has as well is none. */
    void change(Preset chosen, Map<Term, Integer> wanted) {
        Map<Term, Integer> own = new TreeMap<>(wanted);
        own.entrySet().removeIf(price -> price.getValue() == chosen.price(price.getKey()));
        if (chosen != preset || !own.equals(prices)) {
            preset = chosen;
            prices.clear();
            prices.putAll(own);
            raise(new WeightsChanged(
                    chosen,
                    own.entrySet().stream()
                            .map(price -> new WeightPrice(price.getKey(), price.getValue()))
                            .toList()));
        }
    }

    /** @return whether this is what holds without any setting */
    boolean isUsual() {
        return preset == WeightState.USUAL && prices.isEmpty();
    }

    @Override
    protected String type() {
        return "Weights";
    }
}
