package io.foyer.booking.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A {@link CheckoutTest} on a Redis that may be broken, which is waited for as in real life. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@CheckoutTest
@Import(OwnRedisConfiguration.class)
@TestPropertySource(
        properties = {
            "foyer.jobs.enabled=true",
            "foyer.hold.repair-interval=500ms",
            "foyer.hold.store-check-interval=500ms",
            "foyer.idempotency.lease=2s"
        })
public @interface FaultTest {}
