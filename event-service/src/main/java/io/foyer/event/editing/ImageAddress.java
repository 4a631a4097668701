package io.foyer.event.editing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address that visitors' browsers load a picture from; nothing in the platform fetches it. It is
 * {@code https}, and its host is a public name: neither a number, nor a name that only means
 * something inside somebody's network, nor one with a user before it. Empty means no picture.
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ImageAddressCheck.class)
public @interface ImageAddress {

    String message() default "must be an https address with a public host name";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
