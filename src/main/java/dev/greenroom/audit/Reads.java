package dev.greenroom.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whoever gets this method's answer has looked at a person's data: that is recorded before the answer is given, and without
 * the record there is no answer. Creators who look at their own are not recorded.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {
    /** The act, {@code CASE_READ}: ends with {@code _READ}. */
    String value();

    /** Type of the subject, as in {@link Act#subjectType()}. */
    String of();

    /** Name of the parameter that holds the subject's id. */
    String id() default "id";
}
