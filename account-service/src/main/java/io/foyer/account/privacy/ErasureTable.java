package io.foyer.account.privacy;

import io.foyer.common.privacy.AccountErased;
import io.foyer.common.privacy.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of erasures and the answers to them, one statement a method. Rows stay for good: they
 * name nobody once complete, and tell after a restore who has to be forgotten again.
 */
@Repository
class ErasureTable {

    private final JdbcClient jdbc;

    ErasureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Person person, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO erasure (id, account_id, email_sha256, requested_at, asked_at)
                        VALUES (:id, :account, :digest, :now, :now)
                        """)
                .param("id", id)
                .param("account", person.accountId())
                .param("digest", person.emailSha256(), Types.VARCHAR)
                .param("now", utc(now))
                .update();
    }

    /** Whether there is an open one; answers to it wait for each other from here on. */
    boolean lockOpen(UUID id) {
        return jdbc.sql(
                        """
                        SELECT id FROM erasure WHERE id = :id AND completed_at IS NULL FOR UPDATE
                        """)
                .param("id", id)
                .query((row, _) -> true)
                .optional()
                .isPresent();
    }

    void answer(UUID id, String service, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO erasure_answer (erasure_id, service, answered_at)
                        VALUES (:id, :service, :now) ON CONFLICT DO NOTHING
                        """)
                .param("id", id)
                .param("service", service)
                .param("now", utc(now))
                .update();
    }

    /** What finds the person by address while it is open, if that was verified. */
    Optional<String> digestOf(UUID id) {
        return jdbc.sql(
                        """
                        SELECT email_sha256 FROM erasure
                        WHERE id = :id AND email_sha256 IS NOT NULL
                        """)
                .param("id", id)
                .query((row, _) -> row.getString("email_sha256"))
                .optional();
    }

    /** Closes it if as many have answered as there are to answer; whether it did. */
    boolean completeIfAnswered(UUID id, int services, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE erasure SET completed_at = :now, email_sha256 = NULL
                                WHERE id = :id AND completed_at IS NULL
                                  AND (SELECT count(*) FROM erasure_answer WHERE erasure_id = :id)
                                      >= :services
                                """)
                        .param("now", utc(now))
                        .param("id", id)
                        .param("services", services)
                        .update()
                == 1;
    }

    /** Marks open ones as asked about now that were last asked about before {@code time}. */
    List<AccountErased> takeUnanswered(Instant time, Instant now, int limit) {
        return jdbc.sql(
                        """
                        UPDATE erasure SET asked_at = :now
                        WHERE id IN (
                            SELECT id FROM erasure
                            WHERE completed_at IS NULL AND asked_at <= :time
                            ORDER BY asked_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING id, account_id, email_sha256
                        """)
                .param("now", utc(now))
                .param("time", utc(time))
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new AccountErased(
                                        row.getObject("id", UUID.class),
                                        row.getObject("account_id", UUID.class),
                                        row.getString("email_sha256")))
                .list();
    }

    long countOpen() {
        return jdbc.sql("SELECT count(*) AS open FROM erasure WHERE completed_at IS NULL")
                .query((row, _) -> row.getLong("open"))
                .single();
    }

    Optional<Instant> oldestOpen() {
        return jdbc.sql(
                        """
                        SELECT requested_at FROM erasure WHERE completed_at IS NULL
                        ORDER BY requested_at LIMIT 1
                        """)
                .query((row, _) -> row.getObject("requested_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    long count() {
        return jdbc.sql("SELECT count(*) AS erasures FROM erasure")
                .query((row, _) -> row.getLong("erasures"))
                .single();
    }

    /** Open ones first, then the newest. */
    List<Erasure> list(int limit, long offset) {
        return jdbc.sql(
                        """
                        SELECT e.id, e.account_id, e.requested_at, e.completed_at,
                               ARRAY(SELECT a.service FROM erasure_answer a
                                     WHERE a.erasure_id = e.id ORDER BY a.service) AS services
                        FROM erasure e
                        ORDER BY e.completed_at IS NOT NULL, e.requested_at DESC, e.id
                        LIMIT :limit OFFSET :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> erasure(row))
                .list();
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("completed_at", OffsetDateTime.class)),
                Arrays.asList((String[]) row.getArray("services").getArray()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
