package io.foyer.booking.checkout;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a booking has come, as it is shown.
 *
 * @param endsAt when the seats are lost unless the next step is done; absent when nothing is due
 */
record ShownState(BookingStatus status, Optional<Instant> endsAt) {

    /** A hold whose time is over is shown as expired, swept or not. */
    static ShownState of(
            BookingStatus status, Instant expiresAt, @Nullable Instant claimUntil, Instant now) {
        return switch (status) {
            case HELD ->
                    expiresAt.isAfter(now)
                            ? new ShownState(status, Optional.of(expiresAt))
                            : new ShownState(BookingStatus.EXPIRED, Optional.empty());
            case PAYING ->
                    new ShownState(
                            status, Optional.of(claimUntil == null ? expiresAt : claimUntil));
            case CONFIRMED, EXPIRED, CANCELLED -> new ShownState(status, Optional.empty());
        };
    }
}
