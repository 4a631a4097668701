package io.foyer.booking.ticket.transfer;

import io.foyer.booking.ticket.TicketStatus;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tickets that change hands. */
@Repository
class PassedTickets {

    private final JdbcClient jdbc;

    PassedTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the ticket is good for, with its row locked: nobody uses or cancels it meanwhile. */
    Optional<TicketStatus> lock(UUID showtimeId, UUID ticketId) {
        return jdbc.sql("SELECT status FROM ticket WHERE showtime_id = ? AND id = ? FOR UPDATE")
                .params(showtimeId, ticketId)
                .query(TicketStatus.class)
                .optional();
    }

    /**
     * Ends the ticket and issues another for the same seat, in one statement: there is never a
     * moment with two, nor with none.
     *
     * @return the booking they belong to; absent when it was not valid, or not that account's
     */
    Optional<UUID> pass(Transfer transfer, UUID newTicketId, UUID toAccount) {
        return jdbc.sql(
                        """
                        WITH given AS (
                            UPDATE ticket SET status = 'TRANSFERRED'
                             WHERE showtime_id = :showtime AND id = :ticket AND account_id = :from AND status = 'VALID'
                            RETURNING showtime_id, booking_id, ordinal, section, row_label, seat_label)
                        INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal,
                                            section, row_label, seat_label, transfer_id)
                        SELECT :new, booking_id, :to, showtime_id, ordinal, section, row_label, seat_label, :transfer
                          FROM given
                        RETURNING booking_id
                        """)
                .param("showtime", transfer.showtimeId())
                .param("ticket", transfer.ticketId())
                .param("from", transfer.fromAccount())
                .param("new", newTicketId)
                .param("to", toAccount)
                .param("transfer", transfer.id())
                .query(UUID.class)
                .optional();
    }
}
