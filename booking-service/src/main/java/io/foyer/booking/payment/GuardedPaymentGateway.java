package io.foyer.booking.payment;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Leaves a provider alone that does not answer, bounds how many wait for it, and lets nobody wait
 * for it while holding a transaction and its locks.
 */
record GuardedPaymentGateway(PaymentGateway gateway, CircuitBreaker breaker, Bulkhead bulkhead)
        implements PaymentGateway {

    @Override
    public GatewayReply create(NewIntent intent, String key) {
        return guarded(() -> gateway.create(intent, key));
    }

    @Override
    public GatewayReply retrieve(String intentId) {
        return guarded(() -> gateway.retrieve(intentId));
    }

    @Override
    public GatewayReply confirm(String intentId, String paymentMethodId, String key) {
        return guarded(() -> gateway.confirm(intentId, paymentMethodId, key));
    }

    @Override
    public GatewayReply capture(String intentId, String key) {
        return guarded(() -> gateway.capture(intentId, key));
    }

    @Override
    public GatewayReply cancel(String intentId, String key) {
        return guarded(() -> gateway.cancel(intentId, key));
    }

    @Override
    public RefundReply refund(String intentId, NewRefund refund, String key) {
        return guarded(() -> gateway.refund(intentId, refund, key), RefundReply.Unknown::new);
    }

    @Override
    public ListReply<RefundSnapshot> refundsOf(String intentId) {
        return guarded(() -> gateway.refundsOf(intentId), ListReply.Unknown::new);
    }

    private GatewayReply guarded(Supplier<GatewayReply> call) {
        return guarded(call, GatewayReply.Unknown::new);
    }

    private <T> T guarded(Supplier<T> call, Function<String, T> unknown) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The provider must not be called in a transaction");
        }
        try {
            return bulkhead.executeSupplier(() -> breaker.executeSupplier(call));
        } catch (BulkheadFullException _) {
            return unknown.apply("too many calls in flight");
        } catch (CallNotPermittedException _) {
            return unknown.apply("the provider is left alone for a while");
        }
    }
}
