package io.foyer.booking.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tickets of all bookings, read with the codes that belong on them. */
@Repository
public class Tickets {

    private final JdbcClient jdbc;
    private final TicketRows rows;

    Tickets(JdbcClient jdbc, TicketRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The tickets of a booking in the order of its seats; empty unless they are this account's. */
    public List<Ticket> ofBooking(UUID bookingId, UUID accountId) {
        var found = ofBooking(bookingId, accountId, "");
        return found.isEmpty() ? ofBooking(bookingId, accountId, "every_") : found;
    }

    /**
     * Nearly all that are asked for are not past, and their tables are a fraction of all.
     *
     * @param where which tables are asked, {@code every_} for those of the past, too
     */
    private List<Ticket> ofBooking(UUID bookingId, UUID accountId, String where) {
        return jdbc.sql(
                        """
                        SELECT * FROM %1$sticket
                         WHERE showtime_id = (SELECT showtime_id FROM %1$sbooking WHERE id = :booking)
                           AND booking_id = :booking AND account_id = :account
                         ORDER BY ordinal, id
                        """
                                .formatted(where))
                .param("booking", bookingId)
                .param("account", accountId)
                .query(rows::ticket)
                .list();
    }

    /**
     * The tickets of bookings that their buyers have, without codes; in the order of the seats.
     * Each booking looks for its own by their key, whatever Postgres thinks: while its statistics
     * say that nothing is sold, going through a showtime's tickets would look as cheap. Of the
     * indexes the key alone has them in this order, so no other looks as cheap.
     */
    public List<IssuedTicket> issuedToBuyers(Collection<UUID> bookingIds) {
        return jdbc.sql(
                        """
                        SELECT ticket.*
                          FROM booking
                         CROSS JOIN LATERAL (SELECT * FROM ticket
                                              WHERE showtime_id = booking.showtime_id AND booking_id = booking.id
                                              ORDER BY showtime_id, booking_id, ordinal
                                             OFFSET 0) AS ticket
                         WHERE booking.id = ANY (?) AND ticket.account_id = booking.account_id
                         ORDER BY ticket.booking_id, ticket.ordinal, ticket.id
                        """)
                .param(bookingIds.toArray(UUID[]::new))
                .query(TicketRows::issued)
                .list();
    }

    /** The ticket with its code, which takes a signature. */
    public Ticket sign(IssuedTicket ticket) {
        return rows.sign(ticket);
    }

    /** All tickets that were ever issued for a booking, whoever has them now. */
    public List<Ticket> issuedFor(UUID showtimeId, UUID bookingId) {
        return jdbc.sql(
                        """
                        SELECT * FROM every_ticket
                         WHERE showtime_id = :showtime AND booking_id = :booking
                         ORDER BY ordinal, id
                        """)
                .param("showtime", showtimeId)
                .param("booking", bookingId)
                .query(rows::ticket)
                .list();
    }

    /** All that was ever issued to an account, given away or not, booking by booking. */
    public List<KeptTicket> ofAccount(UUID accountId) {
        return jdbc.sql(
                        "SELECT * FROM every_ticket WHERE account_id = ?"
                                + " ORDER BY booking_id, ordinal, id")
                .param(accountId)
                .query(rows::kept)
                .list();
    }

    /**
     * One's own ticket, whatever became of it. Asked of a person: the index by account finds it.
     */
    public Optional<Ticket> find(UUID ticketId, UUID accountId) {
        return jdbc.sql("SELECT * FROM every_ticket WHERE account_id = ? AND id = ?")
                .params(accountId, ticketId)
                .query(rows::ticket)
                .optional();
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
}
