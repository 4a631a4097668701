package io.foyer.booking.ticket;

import io.foyer.booking.ticket.code.TicketCode;
import io.foyer.booking.ticket.code.TicketCodes;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tickets of all bookings, read with the codes that belong on them. */
@Repository
public class Tickets {

    private final JdbcClient jdbc;
    private final TicketCodes codes;

    Tickets(JdbcClient jdbc, TicketCodes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    /** The tickets of a booking in the order of its seats; empty unless it is this account's. */
    public List<Ticket> ofBooking(UUID bookingId, UUID accountId) {
        return jdbc
                .sql(
                        """
                        SELECT id, booking_id, showtime_id, section, row_label, seat_label, serial, status
                          FROM ticket
                         WHERE showtime_id = (SELECT showtime_id FROM booking WHERE id = :booking)
                           AND booking_id = :booking AND account_id = :account
                         ORDER BY ordinal
                        """)
                .param("booking", bookingId)
                .param("account", accountId)
                .query(Row.class)
                .list()
                .stream()
                .map(this::withCode)
                .toList();
    }

    /** All tickets of an account, booking by booking. */
    public List<Ticket> ofAccount(UUID accountId) {
        return jdbc
                .sql(
                        """
                        SELECT id, booking_id, showtime_id, section, row_label, seat_label, serial, status
                          FROM ticket
                         WHERE account_id = ?
                         ORDER BY booking_id, ordinal
                        """)
                .param(accountId)
                .query(Row.class)
                .list()
                .stream()
                .map(this::withCode)
                .toList();
    }

    /**
     * Ends tickets of one showtime: only those that are still valid. They are locked in the order
     * of their ids, as everybody does who changes more than one.
     *
     * @return those that were ended by this
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> cancel(UUID showtimeId, Collection<UUID> ticketIds) {
        return jdbc.sql(
                        """
                        WITH valid AS (
                            SELECT id FROM ticket
                             WHERE showtime_id = :showtime AND id = ANY (:tickets::uuid[]) AND status = 'VALID'
                             ORDER BY id FOR UPDATE)
                        UPDATE ticket SET status = 'CANCELLED'
                          FROM valid
                         WHERE ticket.showtime_id = :showtime AND ticket.id = valid.id AND ticket.status = 'VALID'
                        RETURNING ticket.id
                        """)
                .param("showtime", showtimeId)
                .param("tickets", ticketIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private Ticket withCode(Row row) {
        return new Ticket(
                row.id,
                row.bookingId,
                row.showtimeId,
                row.section,
                row.rowLabel,
                row.seatLabel,
                codes.write(new TicketCode(row.id, row.showtimeId, row.serial)),
                row.status);
    }

    private record Row(
            UUID id,
            UUID bookingId,
            UUID showtimeId,
            String section,
            @Nullable String rowLabel,
            @Nullable String seatLabel,
            int serial,
            TicketStatus status) {}
}
