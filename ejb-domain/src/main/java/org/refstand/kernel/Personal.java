package org.refstand.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of an event, or of a record in it, that says who somebody is. It is kept beside the log and can be erased; read
 * after that, it is null. Not within lists. The event must name the person by a {@link PersonId}.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {}
