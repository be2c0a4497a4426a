package org.refstand.assignment;

import java.time.Instant;
import org.refstand.availability.Answer;

/** What a referee answered for a fixture, and when they last said so. */
record AnswerFacts(Answer answer, Instant confirmedAt) {}
