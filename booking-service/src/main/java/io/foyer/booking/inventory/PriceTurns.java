package io.foyer.booking.inventory;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes other tiers current when their time has come, by the clock of Postgres. Of several who try,
 * one does it; event-service need not be asked.
 */
@Component
class PriceTurns {

    private final TurningLayouts layouts;
    private final ApplicationEventPublisher listeners;
    private final TransactionTemplate transaction;
    private final InventoryProperties limits;

    PriceTurns(
            TurningLayouts layouts,
            ApplicationEventPublisher listeners,
            PlatformTransactionManager transactions,
            InventoryProperties limits) {
        this.layouts = layouts;
        this.listeners = listeners;
        this.transaction = new TransactionTemplate(transactions);
        this.limits = limits;
    }

    /** All that are due; at most a batch, the rest at the next look. */
    void look() {
        layouts.dueForTurn(limits.turnBatch()).forEach(this::follow);
    }

    /** Does nothing when it is not due. */
    void follow(UUID showtimeId) {
        transaction.executeWithoutResult(
                status ->
                        layouts.turn(showtimeId)
                                .ifPresent(
                                        seatsChanged ->
                                                listeners.publishEvent(
                                                        new PricesTurned(
                                                                showtimeId, seatsChanged))));
    }
}
