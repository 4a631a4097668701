package io.foyer.booking.ticket.transfer;

import io.foyer.booking.ticket.TransferHistory;
import io.foyer.common.privacy.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers by whom they are about, and how their addresses are forgotten. */
@Repository
class KeptTransfers implements TransferHistory {

    private static final String ABOUT =
            " WHERE (from_account = :account OR to_account = :account"
                    + " OR email_sha256 = CAST(:digest AS text))";

    private final JdbcClient jdbc;
    private final TransferProperties limits;
    private final InstantSource clock;

    KeptTransfers(JdbcClient jdbc, TransferProperties limits, InstantSource clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public List<PassedOn> of(Person person) {
        return about(
                        jdbc.sql(
                                "SELECT * FROM ticket_transfer"
                                        + ABOUT
                                        + " ORDER BY created_at, id"),
                        person)
                .query((row, _) -> passedOn(row, person))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Person person) {
        about(
                        jdbc.sql(
                                """
                                UPDATE ticket_transfer
                                   SET email = NULL, email_sha256 = NULL, closed_at = coalesce(closed_at, :now),
                                       status = CASE status WHEN 'OFFERED' THEN 'WITHDRAWN' ELSE status END
                                """
                                        + ABOUT
                                        + " AND email IS NOT NULL"),
                        person)
                .param("now", Transfers.utc(clock.instant()))
                .update();
    }

    /** Forgets addresses that are of no use any more; what nobody took in time is over, too. */
    int forgetOld() {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        UPDATE ticket_transfer
                           SET email = NULL, email_sha256 = NULL, closed_at = coalesce(closed_at, :now),
                               status = CASE status WHEN 'OFFERED' THEN 'WITHDRAWN' ELSE status END
                         WHERE email IS NOT NULL
                           AND CASE status
                               WHEN 'OFFERED' THEN showtime_id IN (SELECT id FROM showtime_on_sale WHERE starts_at < :then)
                               ELSE closed_at < :then END
                        """)
                .param("now", Transfers.utc(now))
                .param("then", Transfers.utc(now.minus(limits.forgetAfter())))
                .update();
    }

    private static StatementSpec about(StatementSpec statement, Person person) {
        return statement.param("account", person.accountId()).param("digest", person.emailSha256());
    }

    private static PassedOn passedOn(ResultSet row, Person person) throws SQLException {
        var transfer = Transfers.transfer(row, 0);
        return new PassedOn(
                transfer.id(),
                transfer.ticketId(),
                transfer.fromAccount().equals(person.accountId()),
                transfer.email(),
                transfer.status().name(),
                transfer.createdAt());
    }
}
