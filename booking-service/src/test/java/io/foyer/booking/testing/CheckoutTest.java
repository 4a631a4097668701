package io.foyer.booking.testing;

import io.foyer.booking.payment.Workers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole service with a payment sandbox that sends it webhooks. Nothing is mended or reconciled
 * by itself: tests step that. What other tests leave astray must not fill the list of suspects.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "foyer.jobs.enabled=false",
            "foyer.mail.senders=0",
            "foyer.hold.repair-interval=1h",
            "foyer.inventory.check.suspects=100000",
            "foyer.payment.reconcile-after=0s",
            "foyer.payment.reconcile-batch=1000",
            "foyer.payment.op-backoff=10ms",
            "foyer.payment.op-batch=8",
            "foyer.payment.webhook-batch=8",
            "foyer.payment.refund-pause=10ms",
            "foyer.payment.refund-longest-pause=200ms",
            "foyer.stripe.methods=card,us_bank_account,alipay",
            "foyer.stripe.read-timeout=2s",
            "foyer.stripe.network-retries=0",
            "foyer.stripe.breaker-calls=1000"
        })
@AutoConfigureMockMvc
@Import({BookingTestConfiguration.class, CheckoutTestConfiguration.class, Workers.class})
public @interface CheckoutTest {}
