package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.Repository;

/** Keeps the weights as the association has set them. */
@ApplicationScoped
class WeightSettings extends Repository<WeightSetting> {
    WeightSettings() {
        super(WeightSetting.class);
    }
}
