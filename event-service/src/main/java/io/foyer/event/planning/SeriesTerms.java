package io.foyer.event.planning;

import io.foyer.event.showtime.ShowtimePlan;
import io.foyer.event.showtime.SingleSeats;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the showtimes of a series have in common, measured from the start of each.
 *
 * @param doorsBefore how long before it the doors open; absent when that is not said
 * @param length how long it takes; absent when that is not said
 * @param onSaleFrom the same for all
 * @param saleEndsBefore how long before it the sale ends
 */
public record SeriesTerms(
        @Nullable Duration doorsBefore,
        @Nullable Duration length,
        Instant onSaleFrom,
        Duration saleEndsBefore,
        int holdSeconds,
        int seatsPerBuyer,
        SingleSeats singleSeats) {

    ShowtimePlan plan(Instant start) {
        return new ShowtimePlan(
                start,
                length == null ? null : start.plus(length),
                doorsBefore == null ? null : start.minus(doorsBefore),
                onSaleFrom,
                start.minus(saleEndsBefore),
                holdSeconds,
                seatsPerBuyer,
                singleSeats);
    }
}
