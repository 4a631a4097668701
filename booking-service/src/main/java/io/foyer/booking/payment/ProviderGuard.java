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
record ProviderGuard(CircuitBreaker breaker, Bulkhead bulkhead) {

    /**
     * @param unknown makes an answer of the reason why the call was not made
     * @throws IllegalStateException in a transaction
     */
    <T> T call(Supplier<T> call, Function<String, T> unknown) {
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
