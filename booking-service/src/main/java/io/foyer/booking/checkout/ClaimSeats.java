package io.foyer.booking.checkout;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Claims the seats of held bookings in Postgres, before any money moves: together with others who
 * claim at the same time, or alone where that does not do.
 */
@Component
class ClaimSeats {

    private final ClaimBatch batch;
    private final ClaimAlone alone;

    ClaimSeats(ClaimBatch batch, ClaimAlone alone) {
        this.batch = batch;
        this.alone = alone;
    }

    /** Repeatable: a booking that is being paid for answers with the payment it has. */
    ClaimOutcome claim(UUID bookingId, UUID accountId) {
        return claimIfOrdinary(new ClaimWish(bookingId, accountId, true))
                .orElseGet(() -> claimAlone(bookingId, accountId));
    }

    /** Empty when there is anything unusual about it; nothing was changed then. */
    Optional<ClaimOutcome> claimIfOrdinary(ClaimWish wish) {
        return batch.claim(wish);
    }

    ClaimOutcome claimAlone(UUID bookingId, UUID accountId) {
        return alone.claim(bookingId, accountId);
    }
}
