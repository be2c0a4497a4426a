package org.refstand.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this server was started only to look at the database, beside a desk that may be running on it. Then nothing begins
 * by itself that would change anything or tell anybody.
 */
@ApplicationScoped
public class Maintenance {
    @Inject
    @ConfigProperty(name = "refstand.check.report")
    Optional<String> report;

    /** Whether it was. Whatever works without being asked must ask here first. */
    public boolean isOn() {
        return report.isPresent();
    }

    /** @return where the report on the history is to be written; empty in a desk that serves */
    public Optional<Path> report() {
        return report.map(Path::of);
    }
}
