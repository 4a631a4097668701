package io.foyer.booking.checkout;

import io.foyer.booking.checkout.idempotency.KeyedRequest;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.common.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Seats that were just held for a buyer, at the price of this moment.
 *
 * @param request kept with it; absent when it came without a key
 */
record NewBooking(
        UUID id,
        UUID accountId,
        ShowtimeOnSale showtime,
        List<BookingLine> lines,
        Optional<KeyedRequest> request) {

    long total() {
        return lines.stream().mapToLong(BookingLine::total).reduce(0, Math::addExact);
    }

    @Nullable String key() {
        return request.map(kept -> kept.key().value()).orElse(null);
    }

    @Nullable String hash() {
        return request.map(KeyedRequest::hash).orElse(null);
    }

    Stream<Row> rows() {
        return lines.stream().map(line -> new Row(id, line));
    }

    /** The booking as it reads once the database has said when it was made and when it ends. */
    BookingDetails writtenAt(Times times) {
        return new BookingDetails(
                id,
                showtime.id(),
                BookedShowtime.of(showtime),
                BookingStatus.HELD,
                lines.stream()
                        .map(line -> line.details(showtime.number(), showtime.currency()))
                        .toList(),
                new Money(total(), showtime.currency()),
                times.createdAt,
                Optional.of(times.expiresAt),
                showtime.cancellationPolicy(),
                Map.of());
    }

    /** A line as it is written. */
    record Row(UUID bookingId, BookingLine line) {}

    /** By the clock of Postgres. */
    record Times(Instant createdAt, Instant expiresAt) {

        static Times read(ResultSet row) throws SQLException {
            return new Times(
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("expires_at").toInstant());
        }
    }
}
