package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.Repository;

/** Keeps the planning runs. */
@ApplicationScoped
class Plannings extends Repository<Planning> {
    Plannings() {
        super(Planning.class);
    }
}
