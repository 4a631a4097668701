package io.foyer.booking.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A {@link CheckoutTest} that sends its mail to a {@link Letterbox}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@CheckoutTest
@Import(LetterboxConfiguration.class)
@TestPropertySource(
        properties = {
            "foyer.mail.senders=2",
            "foyer.mail.poll=50ms",
            "foyer.mail.first-retry=200ms",
            "foyer.mail.longest-retry=500ms"
        })
public @interface MailTest {}
