package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

class PaymentLimitsTests {

    @Test
    void everyWaitAndEveryAmountOfWorkHasALimit() {
        assertThat(bind("foyer.payment", PaymentProperties.class, Map.of()))
                .isEqualTo(
                        new PaymentProperties(
                                4,
                                3,
                                Duration.ofMinutes(2),
                                12,
                                Duration.ofSeconds(2),
                                Duration.ofMinutes(5),
                                24,
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(60),
                                100,
                                12,
                                262_144,
                                Duration.ofSeconds(300),
                                3,
                                8,
                                Duration.ofSeconds(60),
                                Duration.ofDays(30),
                                Duration.ofDays(90),
                                Duration.ofHours(1),
                                1_000,
                                1_048_576,
                                100));
    }

    @Test
    void booksAreComparedWithinLimits() {
        assertThat(bind("foyer.ledger", LedgerProperties.class, Map.of()))
                .isEqualTo(
                        new LedgerProperties(
                                Duration.ofMinutes(1),
                                Duration.ofMinutes(15),
                                1_000,
                                Duration.ofMinutes(10),
                                Duration.ofHours(1),
                                Duration.ofHours(1),
                                Duration.ofMinutes(10),
                                Duration.ofDays(30),
                                1));
    }

    @Test
    void detailsAreSealedByAKeyThatIsNotSecretUnlessOneIsGiven() {
        var keys = bind("foyer.payment.seal", SealProperties.class, Map.of());

        assertThat(keys.usesDemoKey()).isTrue();
        assertThat(keys.toString()).doesNotContain(SealProperties.DEMO_KEY);
    }

    @Test
    void theProviderIsWaitedForSecondsAtMost() {
        var stripe = bind("foyer.stripe", StripeProperties.class, Map.of());

        assertThat(stripe.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(stripe.readTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(stripe.networkRetries()).isOne();
        assertThat(stripe.callsInFlight()).isEqualTo(64);
        assertThat(stripe.otherThanStripe()).isEmpty();
        assertThat(stripe.live()).isFalse();
    }

    /** A refund's last try looks for it, makes it, and looks once more. */
    @Test
    void whoMakesACallHasLongerThanItsCallsToTheProviderCanTake() {
        var limits = bind("foyer.payment", PaymentProperties.class, Map.of());
        var stripe = bind("foyer.stripe", StripeProperties.class, Map.of());

        assertThat(limits.opLease()).isGreaterThan(stripe.longestCall().multipliedBy(3));
        assertThat(limits.webhookLease()).isGreaterThan(stripe.longestCall());
    }

    @Test
    void workersLeaveBuyersAThirdOfTheCalls() {
        var limits = bind("foyer.payment", PaymentProperties.class, Map.of());
        var stripe = bind("foyer.stripe", StripeProperties.class, Map.of());

        assertThat(
                        limits.workers() * (limits.opBatch() + limits.webhookBatch())
                                + limits.reconcileAtOnce())
                .isLessThan(stripe.callsInFlight() * 2 / 3);
    }

    @Test
    void anEmptyAddressMeansTheProviderItself() {
        assertThat(
                        bind(
                                        "foyer.stripe",
                                        StripeProperties.class,
                                        Map.of("foyer.stripe.api-base", ""))
                                .otherThanStripe())
                .isEmpty();
    }

    @Test
    void secretsAreNotInTheText() {
        assertThat(bind("foyer.stripe", StripeProperties.class, Map.of()).toString())
                .doesNotContain("sk_test", "whsec");
    }

    @Test
    void theSandboxsSecretsAreRefusedWhereMoneyIsReal() {
        var production = new MockEnvironment();
        production.setActiveProfiles("prod");
        var configuration = new StripeConfiguration();
        var metrics = new SimpleMeterRegistry();

        for (var half :
                List.of(
                        Map.<String, Object>of(),
                        Map.<String, Object>of("foyer.stripe.secret-key", "sk_live_1"),
                        Map.<String, Object>of("foyer.stripe.webhook-secrets", "whsec_1"))) {
            assertThatThrownBy(
                            () ->
                                    configuration.paymentGateway(
                                            bind("foyer.stripe", StripeProperties.class, half),
                                            metrics,
                                            production))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void triesComeSlowerAndSlower() {
        var limits = bind("foyer.payment", PaymentProperties.class, Map.of());

        assertThat(limits.opPauseAfter(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(limits.opPauseAfter(4)).isEqualTo(Duration.ofSeconds(16));
        assertThat(limits.opPauseAfter(100)).isEqualTo(Duration.ofMinutes(5));
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, Object> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, type);
    }
}
