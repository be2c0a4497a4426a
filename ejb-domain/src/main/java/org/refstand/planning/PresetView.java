package org.refstand.planning;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Sentence;

/** Weights for associations of a kind. */
@Description("Weights for associations of a kind")
public record PresetView(
        @Description("Its name for programs") Preset name,
        @Description("What it is called") Sentence title,
        @Description("What it is for") Sentence sentence,
        @Description("All its prices") List<WeightPrice> prices) {}
