package org.refstand.assignment;

import java.util.List;

/**
 * What came of staging many choices.
 *
 * @param done those that are as chosen now
 * @param passedOver those left alone: the role has been given to somebody else meanwhile, or one of the two is gone
 */
public record StagedPicks(List<Pick> done, List<Pick> passedOver) {
    public StagedPicks {
        done = List.copyOf(done);
        passedOver = List.copyOf(passedOver);
    }
}
