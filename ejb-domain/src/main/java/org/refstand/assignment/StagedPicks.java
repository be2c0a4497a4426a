package org.refstand.assignment;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** What came of staging many choices, or of taking them back. */
@Description("What came of staging many choices, or of taking them back")
public record StagedPicks(
        @Description("Those that were staged, or stood so already, or were taken back") List<Pick> done,
        @Description("Those left alone: somebody has decided otherwise meanwhile, or the fixture or referee is gone")
                List<Pick> passedOver) {
    public StagedPicks {
        done = List.copyOf(done);
        passedOver = List.copyOf(passedOver);
    }
}
