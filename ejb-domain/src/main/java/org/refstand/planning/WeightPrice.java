package org.refstand.planning;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.optimiser.Term;

/** What one unit of something costs in a plan. */
@Description("What one unit of something costs in a plan")
public record WeightPrice(
        @Description("What is counted") Term term, @Description("Points for one unit, from 0 to 100000") int price) {}
