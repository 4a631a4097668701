package io.foyer.booking.testing;

import io.foyer.booking.payment.Dashboard;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link CheckoutTest} on a Postgres that may be broken. All workers go on by themselves. Waits
 * are to each other as in real life and shorter: a statement's, beside three answers of a group,
 * beside a connection's; so are the leases of whoever has died meanwhile.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@CheckoutTest
@Import({OwnPostgresConfiguration.class, Dashboard.class})
@TestPropertySource(
        properties = {
            "foyer.jobs.enabled=true",
            "foyer.group.answer-within=1200ms",
            "foyer.idempotency.lease=3s",
            "foyer.payment.reconcile-after=1s",
            "foyer.payment.reconcile-interval=1s",
            "foyer.payment.op-lease=4s",
            "foyer.payment.webhook-lease=4s",
            "spring.datasource.hikari.connection-timeout=1000",
            "spring.datasource.hikari.validation-timeout=300",
            "spring.datasource.hikari.data-source-properties.socketTimeout=4"
        })
public @interface PostgresFaultTest {}
