package org.refstand.planning;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Sentence;
import org.refstand.optimiser.Term;

/** What one thing that makes a plan better or worse costs. */
@Description("What one thing that makes a plan better or worse costs")
public record WeightView(
        @Description("What is counted") Term term,
        @Description("What it is called") Sentence title,
        @Description("What it counts") Sentence sentence,
        @Description("What the price is for") Sentence unit,
        @Description("Points for one unit, from 0 to 100000; a point is a kilometre where that costs 1") int price,
        @Description("What it is in the preset") int presetPrice) {}
