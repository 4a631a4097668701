package io.foyer.booking.payment;

import com.stripe.StripeClient;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The way to Stripe, or to whatever speaks its API at {@code foyer.stripe.api-base}. */
@Configuration(proxyBeanMethods = false)
class StripeConfiguration {

    private static final String PAYMENTS = "stripe";
    private static final String REFUNDS = "stripe-refunds";
    private static final String BOOKS = "stripe-books";

    @Bean
    PaymentGateway paymentGateway(
            StripeProperties stripe, MeterRegistry metrics, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("prod")) && stripe.usesSandboxSecrets()) {
            throw new IllegalStateException(
                    "Set FOYER_STRIPE_SECRET_KEY and FOYER_STRIPE_WEBHOOK_SECRETS: the sandbox's"
                            + " are known to everybody");
        }
        return new GuardedPaymentGateway(
                new StripePaymentGateway(client(stripe), stripe.returnUrl(), stripe.methods()),
                new ProviderGuard(
                        breaker(PAYMENTS, stripe, metrics),
                        bulkhead(PAYMENTS, stripe.callsInFlight(), Duration.ZERO, metrics)));
    }

    /** Nobody waits at a screen for one of these, so they may wait for each other. */
    @Bean
    RefundGateway refundGateway(
            StripeProperties stripe, PaymentProperties limits, MeterRegistry metrics) {
        return new GuardedRefundGateway(
                new StripeRefunds(client(stripe)),
                new ProviderGuard(
                        breaker(REFUNDS, stripe, metrics),
                        bulkhead(REFUNDS, limits.refundsAtOnce(), stripe.readTimeout(), metrics)));
    }

    @Bean
    ProviderBooks providerBooks(
            StripeProperties stripe, LedgerProperties limits, MeterRegistry metrics) {
        return new GuardedBooks(
                new StripeBooks(client(stripe)),
                new ProviderGuard(
                        breaker(BOOKS, stripe, metrics),
                        bulkhead(BOOKS, limits.listsAtOnce(), stripe.readTimeout(), metrics)));
    }

    static StripeClient client(StripeProperties stripe) {
        var client =
                StripeClient.builder()
                        .setApiKey(stripe.secretKey())
                        .setConnectTimeout(Math.toIntExact(stripe.connectTimeout().toMillis()))
                        .setReadTimeout(Math.toIntExact(stripe.readTimeout().toMillis()))
                        .setMaxNetworkRetries(stripe.networkRetries());
        stripe.otherThanStripe().ifPresent(base -> client.setApiBase(base.toString()));
        return client.build();
    }

    private static CircuitBreaker breaker(
            String name, StripeProperties stripe, MeterRegistry metrics) {
        var breakers =
                CircuitBreakerRegistry.of(
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(stripe.breakerCalls())
                                .minimumNumberOfCalls(stripe.breakerCalls())
                                .waitDurationInOpenState(stripe.breakerPause())
                                .automaticTransitionFromOpenToHalfOpenEnabled(false)
                                .recordResult(NotAnswered.class::isInstance)
                                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(metrics);
        return breakers.circuitBreaker(name);
    }

    private static Bulkhead bulkhead(String name, int calls, Duration wait, MeterRegistry metrics) {
        var bulkheads =
                BulkheadRegistry.of(
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(calls)
                                .maxWaitDuration(wait)
                                .build());
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(metrics);
        return bulkheads.bulkhead(name);
    }
}
