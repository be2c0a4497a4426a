package org.refstand.availability;

import java.util.UUID;
import org.refstand.kernel.Id;

/** Names a period. */
public record PeriodId(UUID value) implements Id {}
