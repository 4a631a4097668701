package io.foyer.booking.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which sales are asked for.
 *
 * @param from the first moment; absent for the beginning. Whole minutes are counted, so it is the
 *     minute in which it lies
 * @param to the first moment that is too late; absent for no end
 * @param zone whose days and hours are meant
 * @param currency absent for the one that most tickets were sold in
 */
public record SalesQuery(
        List<EventShowtime> showtimes,
        Optional<Instant> from,
        Optional<Instant> to,
        SalesInterval interval,
        ZoneId zone,
        Optional<String> currency) {

    public SalesQuery {
        showtimes = List.copyOf(showtimes);
    }

    UUID[] showtimeIds() {
        return showtimes.stream().map(EventShowtime::id).toArray(UUID[]::new);
    }
}
