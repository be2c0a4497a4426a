package org.refstand.eventlog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which version of its shape an event record has; without it, 1. Whoever changes what a stored event looks like raises it,
 * and adds an {@link Upcaster} from the version before to the {@link EventFamily} of the feature.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventVersion {
    /** The version, from 1. */
    int value();
}
