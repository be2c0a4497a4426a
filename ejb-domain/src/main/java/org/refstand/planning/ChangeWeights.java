package org.refstand.planning;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** Set what counts how much in a plan: as a preset says, but for some prices. */
@Description("Set what counts how much in a plan: as a preset says, but for some prices")
public record ChangeWeights(
        @Description("The version the caller saw") long version,
        @Description("The preset to follow") Preset preset,
        @Description(
                        "Prices that shall be others than the preset's; the rest, or all when there are none, is as it says")
                List<WeightPrice> prices) {}
