package org.refstand.webhook;

import java.time.Duration;

/**
 * What came of sending a delivery once.
 *
 * @param status of the answer; null: there was none
 * @param problem null: the target has taken it
 * @param answer the beginning of the answer, or the words of the failure
 * @param retryAfter the target wants to be left alone for so long; null: it did not say
 */
record Attempt(Integer status, DeliveryProblem problem, String answer, Duration retryAfter) {
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FAULT_OF_THE_SERVER = 500;

    static Attempt answered(int status, String answer, Duration retryAfter) {
        return new Attempt(status, status / 100 == 2 ? null : DeliveryProblem.STATUS, answer, retryAfter);
    }

    static Attempt failed(DeliveryProblem problem, String words) {
        return new Attempt(null, problem, words, null);
    }

    boolean isDelivered() {
        return problem == null;
    }

    /** The target wants to hear nothing any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }

    /** Whether the target is in trouble, and not only this delivery: the next one would fare no better. */
    boolean isTrouble() {
        if (status != null) {
            return status >= FAULT_OF_THE_SERVER || status == TOO_MANY_REQUESTS;
        }
        return problem != null && problem.isTheTargets();
    }
}
