package org.refstand.planted.league;

import java.util.UUID;
import org.refstand.kernel.Id;

public record PlantedLeagueId(UUID value) implements Id {}
