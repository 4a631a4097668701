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
        return sign(issued(row, number));
    }

    static IssuedTicket issued(ResultSet row, int number) throws SQLException {
        return new IssuedTicket(
                row.getObject("id", UUID.class),
                row.getObject("booking_id", UUID.class),
                row.getObject("showtime_id", UUID.class),
                row.getString("section"),
                row.getString("row_label"),
                row.getString("seat_label"),
                row.getInt("serial"),
                TicketStatus.valueOf(row.getString("status")));
    }

    Ticket sign(IssuedTicket ticket) {
        var code = new TicketCode(ticket.id(), ticket.showtimeId(), ticket.serial());
        return new Ticket(
                ticket.id(),
                ticket.bookingId(),
                ticket.showtimeId(),
                ticket.section(),
                ticket.row(),
                ticket.seat(),
                codes.write(code),
                ticket.status());
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
