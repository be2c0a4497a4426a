package org.refstand.assignment;

import java.time.Instant;
import org.refstand.availability.Answer;

/**
 * What a referee answered for a fixture.
 *
 * @param confirmedAt when they last said so
 * @param outdated whether the match got another time or place since
 */
record AnswerFacts(Answer answer, Instant confirmedAt, boolean outdated) {}
