package io.foyer.booking.checkout;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * More time to pay.
 *
 * @param period how long from now
 * @param cap most time in all since the booking was made
 * @param seatsUntil until when the seats themselves are held
 */
record Extension(Duration period, Duration cap, Instant seatsUntil) {

    /** When the booking's time is over then. */
    Instant end(Instant createdAt, Instant now) {
        return Stream.of(now.plus(period), createdAt.plus(cap), seatsUntil)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
