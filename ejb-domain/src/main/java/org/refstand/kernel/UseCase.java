package org.refstand.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An application service whose methods change something. Around each, in this order: its step of the trace, may the caller
 * do it, retry on lost races, the transaction, and the unit of work. A rejected outcome rolls back.
 */
@Stereotype
@ApplicationScoped
@Traced
@Guarded
@Retried
@Transactional(rollbackOn = Exception.class)
@Completed
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
