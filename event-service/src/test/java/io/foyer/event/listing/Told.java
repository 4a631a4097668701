package io.foyer.event.listing;

import io.foyer.common.messaging.Message;
import io.foyer.event.testing.Show;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What booking-service tells, each message a millisecond younger than the one before. */
final class Told {

    private final AtomicLong millis = new AtomicLong(System.currentTimeMillis());

    /** So many of these places are sold, and it is not said what the others cost. */
    Message sold(Show show, int total, int sold) {
        return message(show, total, sold, "");
    }

    /** The others cost from and to so much. */
    Message sold(Show show, int total, int sold, long from, long to) {
        return sold(show, total, sold, from, to, "USD");
    }

    Message sold(Show show, int total, int sold, long from, long to, String currency) {
        return message(
                show,
                total,
                sold,
                """
                , "fromPrice": %d, "toPrice": %d, "currency": "%s"
                """
                        .formatted(from, to, currency));
    }

    private Message message(Show show, int total, int sold, String prices) {
        return new Message(
                new UUID(millis.incrementAndGet() << 16 | 0x7000, 1L << 63),
                "SalesChanged",
                """
                {"showtimeId": "%s", "total": %d, "free": %d, "held": 0, "sold": %d %s}
                """
                        .formatted(show.showtimeId(), total, total - sold, sold, prices));
    }
}
