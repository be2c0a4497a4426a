package org.refstand.kernel;

/** A fact in the past tense. Each feature seals its own: {@code sealed interface FixtureEvent extends DomainEvent}. */
public interface DomainEvent {}
