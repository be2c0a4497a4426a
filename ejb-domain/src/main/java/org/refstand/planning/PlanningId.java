package org.refstand.planning;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names a planning run. */
public record PlanningId(UUID value) implements Id {}
