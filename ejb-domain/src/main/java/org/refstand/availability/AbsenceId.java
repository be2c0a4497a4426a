package org.refstand.availability;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names an absence. */
public record AbsenceId(UUID value) implements Id {}
