package io.foyer.booking.payment;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
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
    public GatewayReply refund(String intentId, String key) {
        return guarded(() -> gateway.refund(intentId, key));
    }

    private GatewayReply guarded(Supplier<GatewayReply> call) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The provider must not be called in a transaction");
        }
        try {
            return bulkhead.executeSupplier(() -> breaker.executeSupplier(call));
        } catch (BulkheadFullException _) {
            return new GatewayReply.Unknown("too many calls in flight");
        } catch (CallNotPermittedException _) {
            return new GatewayReply.Unknown("the provider is left alone for a while");
        }
    }
}
