package io.foyer.booking.ticket.transfer;

import io.foyer.common.privacy.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All offers of tickets. */
@Repository
class Transfers {

    private final JdbcClient jdbc;

    Transfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Transfer> find(UUID id) {
        return jdbc.sql("SELECT * FROM ticket_transfer WHERE id = ?")
                .param(id)
                .query(Transfers::transfer)
                .optional();
    }

    /** The offer of a ticket that may still be taken. */
    Optional<Transfer> open(UUID showtimeId, UUID ticketId) {
        return jdbc.sql(
                        """
                        SELECT * FROM ticket_transfer
                         WHERE showtime_id = ? AND ticket_id = ? AND status = 'OFFERED'
                        """)
                .params(showtimeId, ticketId)
                .query(Transfers::transfer)
                .optional();
    }

    /** Offers of one account are written one after the other, so that they can be counted. */
    void lockGiver(UUID accountId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('ticket-offers ' || ?, 0))")
                .param(accountId.toString())
                .query((_, _) -> accountId)
                .single();
    }

    int countOfTicket(UUID showtimeId, UUID ticketId, Instant since) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM ticket_transfer
                         WHERE showtime_id = ? AND ticket_id = ? AND created_at > ?
                        """)
                .params(showtimeId, ticketId, utc(since))
                .query(Integer.class)
                .single();
    }

    int countOfAccount(UUID accountId, Instant since) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM ticket_transfer WHERE from_account = ? AND created_at > ?
                        """)
                .params(accountId, utc(since))
                .query(Integer.class)
                .single();
    }

    void add(Transfer offer) {
        var email = Objects.requireNonNull(offer.email(), "to whom it is offered");
        jdbc.sql(
                        """
                        INSERT INTO ticket_transfer (id, showtime_id, ticket_id, from_account, email, email_sha256, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        offer.id(),
                        offer.showtimeId(),
                        offer.ticketId(),
                        offer.fromAccount(),
                        email,
                        Person.digest(email),
                        utc(offer.createdAt()))
                .update();
    }

    /** Whether there was an offer to take back. */
    boolean withdraw(UUID showtimeId, UUID ticketId, UUID fromAccount, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE ticket_transfer SET status = 'WITHDRAWN', closed_at = ?
                                 WHERE showtime_id = ? AND ticket_id = ? AND from_account = ? AND status = 'OFFERED'
                                """)
                        .params(utc(now), showtimeId, ticketId, fromAccount)
                        .update()
                == 1;
    }

    /** Whether the offer was still there to be taken: of all who try one is told so. */
    boolean accept(UUID id, UUID toAccount, UUID newTicketId, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE ticket_transfer
                                   SET status = 'ACCEPTED', to_account = ?, new_ticket_id = ?, closed_at = ?
                                 WHERE id = ? AND status = 'OFFERED'
                                """)
                        .params(toAccount, newTicketId, utc(now), id)
                        .update()
                == 1;
    }

    static Transfer transfer(ResultSet row, int number) throws SQLException {
        return new Transfer(
                row.getObject("id", UUID.class),
                row.getObject("showtime_id", UUID.class),
                row.getObject("ticket_id", UUID.class),
                row.getObject("from_account", UUID.class),
                row.getString("email"),
                TransferStatus.valueOf(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("to_account", UUID.class),
                row.getObject("new_ticket_id", UUID.class));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
