package io.foyer.booking.ticket;

import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.ticket.TicketSheet.Line;
import io.foyer.common.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts together what belongs on tickets of a booking. */
@Repository
public class TicketSheets {

    private final JdbcClient jdbc;
    private final TicketRows rows;
    private final Showtimes showtimes;

    TicketSheets(JdbcClient jdbc, TicketRows rows, Showtimes showtimes) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.showtimes = showtimes;
    }

    /** Absent when the account has no ticket of the booking, whatever became of them. */
    public Optional<TicketSheet> of(UUID bookingId, UUID accountId) {
        var lines = lines(bookingId, accountId);
        return lines.stream()
                .findFirst()
                .flatMap(line -> showtimes.find(line.ticket().showtimeId()))
                .map(showtime -> new TicketSheet(bookingId, showtime, lines));
    }

    private List<Line> lines(UUID bookingId, UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT ticket.*, line.total AS price, booking.currency
                          FROM every_booking booking
                          JOIN every_ticket ticket ON ticket.showtime_id = booking.showtime_id AND ticket.booking_id = booking.id
                          LEFT JOIN every_booking_line line
                            ON line.booking_id = ticket.booking_id AND line.ordinal = ticket.ordinal
                         WHERE booking.id = :booking
                           AND ticket.showtime_id = (SELECT showtime_id FROM every_booking WHERE id = :booking)
                           AND ticket.account_id = :account AND ticket.status <> 'TRANSFERRED'
                         ORDER BY ticket.ordinal, ticket.id
                        """)
                .param("booking", bookingId)
                .param("account", accountId)
                .query(this::line)
                .list();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                rows.ticket(row, number),
                price(row),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Money> price(ResultSet row) throws SQLException {
        var price = row.getObject("price", Long.class);
        return price == null
                ? Optional.empty()
                : Optional.of(new Money(price, row.getString("currency")));
    }
}
