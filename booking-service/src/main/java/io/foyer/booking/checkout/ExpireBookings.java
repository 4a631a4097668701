package io.foyer.booking.checkout;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes what was not paid in time, by the database's clock. Any number of instances may do this at
 * once.
 */
@Component
class ExpireBookings {

    private static final Logger log = LoggerFactory.getLogger(ExpireBookings.class);

    private final TransactionTemplate transactions;
    private final OverdueHolds holds;
    private final Bookings bookings;
    private final CloseClaim claim;
    private final CheckoutProperties limits;

    ExpireBookings(
            TransactionTemplate transactions,
            OverdueHolds holds,
            Bookings bookings,
            CloseClaim claim,
            CheckoutProperties limits) {
        this.transactions = transactions;
        this.holds = holds;
        this.bookings = bookings;
        this.claim = claim;
        this.limits = limits;
    }

    /** All that are overdue, in as many short transactions as it takes; how many were closed. */
    int expireHolds() {
        var closed = 0;
        int last;
        do {
            last = expireSomeHolds();
            closed += last;
        } while (last == limits.sweepBatch());
        return closed;
    }

    private int expireSomeHolds() {
        return Objects.requireNonNull(transactions.execute(_ -> holds.expire(limits.sweepBatch())));
    }

    /**
     * All that are overdue, a few at a time. Ends early when nothing comes of a whole batch, as
     * when the provider is away: the next run finds the rest.
     */
    void expireClaims() {
        List<UUID> overdue;
        long closed;
        do {
            overdue = bookings.overdue(limits.sweepBatch());
            closed =
                    overdue.stream()
                            .gather(
                                    Gatherers.mapConcurrent(
                                            limits.claimsAtOnce(), this::expireClaim))
                            .filter(Boolean::booleanValue)
                            .count();
        } while (overdue.size() == limits.sweepBatch() && closed > 0);
    }

    private boolean expireClaim(UUID bookingId) {
        try {
            return claim.expire(bookingId);
        } catch (RuntimeException failure) {
            log.warn("Booking {} could not be closed yet", bookingId, failure);
            return false;
        }
    }
}
