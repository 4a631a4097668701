package io.foyer.event.venue.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import org.jspecify.annotations.Nullable;

/** An ISO 3166 alpha-2 country such as {@code US}. */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountryCode.Known.class)
@interface CountryCode {

    String message() default "must be an ISO 3166 country, such as US";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks the code up in the countries this Java knows. */
    final class Known implements ConstraintValidator<CountryCode, @Nullable String> {

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null
                    || Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).contains(code);
        }
    }
}
