package io.foyer.booking.payment;

import com.stripe.StripeClient;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The way to Stripe, or to whatever speaks its API at {@code foyer.stripe.api-base}. */
@Configuration(proxyBeanMethods = false)
class StripeConfiguration {

    private static final String NAME = "stripe";

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
                breaker(stripe, metrics),
                Bulkhead.of(
                        NAME,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(stripe.callsInFlight())
                                .build()));
    }

    @Bean
    ProviderBooks providerBooks(StripeProperties stripe) {
        return new StripeBooks(client(stripe));
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

    private static CircuitBreaker breaker(StripeProperties stripe, MeterRegistry metrics) {
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
        return breakers.circuitBreaker(NAME);
    }
}
