package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.booking.payment.GatewayReply.NotAsked;
import io.foyer.common.money.Money;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A provider that does not answer is left alone, and nobody waits for it holding a lock. */
class GuardedPaymentGatewayTests {

    /** Nobody listens there. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private final CircuitBreaker breaker =
            CircuitBreaker.of(
                    "test",
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(4)
                            .minimumNumberOfCalls(4)
                            .recordResult(NotAnswered.class::isInstance)
                            .build());
    private final Bulkhead bulkhead =
            Bulkhead.of("test", BulkheadConfig.custom().maxConcurrentCalls(1).build());

    @Test
    void aProviderThatDoesNotAnswerIsLeftAlone() {
        var gateway =
                guarded(
                        new StripePaymentGateway(
                                StripeConfiguration.client(nowhere()), NOWHERE, List.of("card")));

        for (var i = 0; i < 4; i++) {
            gateway.retrieve("pi_1");
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(gateway.retrieve("pi_1"))
                .isEqualTo(new NotAsked("the provider is left alone for a while"));
    }

    @Test
    void refusalsAreAnswersAndDoNotCountAgainstIt() {
        var gateway = guarded(new InMemoryPaymentGateway());

        for (var i = 0; i < 8; i++) {
            gateway.retrieve("pi_unknown");
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void onlySoManyWaitForIt() {
        bulkhead.acquirePermission();

        assertThat(guarded(new InMemoryPaymentGateway()).retrieve("pi_1"))
                .isEqualTo(new NotAsked("too many calls in flight"));
    }

    @Test
    void aComplaintAboutTheirPaceDoesNotShutTheDoorForRefunds() {
        RefundGateway complains = new ComplainingRefunds();
        var guarded = new GuardedRefundGateway(complains, guard());
        var refund = new NewRefund(UUID.randomUUID(), new Money(100, "EUR"));

        for (var i = 0; i < 8; i++) {
            assertThat(guarded.refund("pi_1", refund, "key"))
                    .isInstanceOf(RefundReply.TooFast.class);
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void whoStumblesAllTheTimeIsLeftAloneToo() {
        var refunds = new GuardedRefundGateway(new StumblingRefunds(), guard());
        var refund = new NewRefund(UUID.randomUUID(), new Money(100, "EUR"));

        for (var i = 0; i < 4; i++) {
            refunds.refund("pi_1", refund, "key");
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    @Test
    void listsAreReadBehindAGuardToo() {
        var client = StripeConfiguration.client(nowhere());
        var books = new GuardedBooks(new StripeBooks(client), guard());

        for (var i = 0; i < 4; i++) {
            books.charges(Instant.EPOCH, Instant.MAX);
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(books.intents(Instant.EPOCH, Instant.MAX))
                .isEqualTo(new ListReply.Unknown<>("the provider is left alone for a while"));
    }

    @Test
    void nobodyWaitsForItInATransaction() {
        var gateway = guarded(new InMemoryPaymentGateway());
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> gateway.retrieve("pi_1"))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    private PaymentGateway guarded(PaymentGateway gateway) {
        return new GuardedPaymentGateway(gateway, guard());
    }

    private ProviderGuard guard() {
        return new ProviderGuard(breaker, bulkhead);
    }

    private static StripeProperties nowhere() {
        return new StripeProperties(
                NOWHERE,
                "sk_test_sandbox",
                "pk_test_sandbox",
                List.of(),
                NOWHERE,
                Duration.ofMillis(200),
                Duration.ofMillis(200),
                0,
                8,
                20,
                Duration.ofSeconds(10),
                List.of("card"),
                List.of(),
                List.of());
    }

    private static final class ComplainingRefunds implements RefundGateway {

        @Override
        public RefundReply refund(String intentId, NewRefund refund, String key) {
            return new RefundReply.TooFast("rate_limit");
        }

        @Override
        public ListReply<RefundSnapshot> refundsOf(String intentId) {
            return new ListReply.Listed<>(List.of());
        }
    }

    private static final class StumblingRefunds implements RefundGateway {

        @Override
        public RefundReply refund(String intentId, NewRefund refund, String key) {
            return new RefundReply.Stumbled();
        }

        @Override
        public ListReply<RefundSnapshot> refundsOf(String intentId) {
            return new ListReply.Listed<>(List.of());
        }
    }
}
