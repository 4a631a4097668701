package io.foyer.booking.checkout;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.common.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seats that were just held for a buyer, at the price of this moment. */
record NewBooking(UUID id, UUID accountId, ShowtimeOnSale showtime, List<BookingLine> lines) {

    long total() {
        return lines.stream().mapToLong(BookingLine::total).reduce(0, Math::addExact);
    }

    /** The booking as it reads once the database has said when it was made and when it ends. */
    BookingDetails written(ResultSet row, int rowNumber) throws SQLException {
        return new BookingDetails(
                id,
                showtime.id(),
                BookedShowtime.of(showtime),
                BookingStatus.HELD,
                lines.stream()
                        .map(line -> line.details(showtime.number(), showtime.currency()))
                        .toList(),
                new Money(total(), showtime.currency()),
                row.getTimestamp("created_at").toInstant(),
                Optional.of(row.getTimestamp("expires_at").toInstant()));
    }
}
