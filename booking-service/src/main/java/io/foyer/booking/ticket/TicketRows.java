package io.foyer.booking.ticket;

import io.foyer.booking.ticket.code.TicketCode;
import io.foyer.booking.ticket.code.TicketCodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes tickets of rows of the table, with the codes that belong on them. */
@Component
class TicketRows {

    private final TicketCodes codes;

    TicketRows(TicketCodes codes) {
        this.codes = codes;
    }

    Ticket ticket(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var showtimeId = row.getObject("showtime_id", UUID.class);
        return new Ticket(
                id,
                row.getObject("booking_id", UUID.class),
                showtimeId,
                row.getString("section"),
                row.getString("row_label"),
                row.getString("seat_label"),
                codes.write(new TicketCode(id, showtimeId, row.getInt("serial"))),
                TicketStatus.valueOf(row.getString("status")));
    }

    KeptTicket kept(ResultSet row, int number) throws SQLException {
        var ticket = ticket(row, number);
        return new KeptTicket(
                ticket.id(),
                ticket.bookingId(),
                ticket.showtimeId(),
                ticket.section(),
                ticket.row(),
                ticket.seat(),
                ticket.code(),
                ticket.status(),
                row.getObject("transfer_id", UUID.class) != null,
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                instantOrNull(row, "checked_in_at"));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
