package io.foyer.booking.checkout.admission;

import io.foyer.booking.group.Columns;
import io.foyer.booking.group.Group;
import io.foyer.booking.group.Groups;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The permits that were told by queue-service or shown by buyers, whichever came first.
 *
 * <pre>
 * (unknown) ─told or shown→ good ─ended→ ended
 *     └────────────ended before it was told────┘
 * </pre>
 *
 * <p>Nothing leads out of ended but being forgotten, long after every token of it has expired. The
 * row is asked each time and nothing is remembered here: an end counts on all instances from its
 * commit on. Where the permit is known, asking writes nothing.
 */
@Repository
class AdmissionPermits {

    private final JdbcClient jdbc;
    private final Group<AdmissionPermit, Boolean> permits;

    AdmissionPermits(JdbcClient jdbc, Groups groups) {
        this.jdbc = jdbc;
        this.permits = groups.ofWrites("admission-permits", this::areGood);
    }

    /**
     * Whether the permit is good; it is recorded unless it is there.
     *
     * @return false when it is over by the database's clock, to the second and whatever a token's
     *     verifier allows clocks to differ; when it was ended, or is somebody else's or another
     *     showtime's
     */
    boolean isGood(AdmissionPermit permit) {
        return permits.ask(permit);
    }

    /** In the order of the tokens, so that two statements with the same ones cannot deadlock. */
    private List<Boolean> areGood(List<AdmissionPermit> asked) {
        var each = new Columns<>(asked.stream().distinct().toList());
        var good =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        WITH given AS (
                                            SELECT * FROM unnest(:tokens::text[], :showtimes::uuid[], :accounts::uuid[],
                                                                 :ends::timestamptz[])
                                                     AS given(token_id, showtime_id, account_id, expires_at)),
                                        known AS (
                                            SELECT token_id,
                                                   there.ended_at IS NULL AND there.showtime_id = given.showtime_id
                                                       AND there.account_id = given.account_id
                                                       AND there.expires_at > now() AS good
                                              FROM admission_permit there JOIN given USING (token_id)),
                                        written AS (
                                            INSERT INTO admission_permit AS there (token_id, showtime_id, account_id, expires_at)
                                            SELECT * FROM given
                                             WHERE token_id NOT IN (SELECT token_id FROM known)
                                             ORDER BY token_id
                                                ON CONFLICT (token_id) DO UPDATE SET token_id = excluded.token_id
                                             WHERE there.ended_at IS NULL
                                               AND there.showtime_id = excluded.showtime_id
                                               AND there.account_id = excluded.account_id
                                            RETURNING token_id, expires_at)
                                        SELECT token_id FROM known WHERE good
                                         UNION ALL
                                        SELECT token_id FROM written WHERE expires_at > now()
                                        """)
                                .param("tokens", each.of(AdmissionPermit::tokenId, String[]::new))
                                .param(
                                        "showtimes",
                                        each.of(AdmissionPermit::showtimeId, UUID[]::new))
                                .param("accounts", each.of(AdmissionPermit::accountId, UUID[]::new))
                                .param(
                                        "ends",
                                        each.of(
                                                permit -> permit.expiresAt().toString(),
                                                String[]::new))
                                .query(String.class)
                                .list());
        return asked.stream().map(permit -> good.contains(permit.tokenId())).toList();
    }

    /**
     * Ends permits of the showtime, known or not; nothing happens to those that were ended before.
     *
     * @param kept how long an end is remembered of which no permit is known
     */
    void end(UUID showtimeId, Collection<String> tokenIds, Duration kept) {
        jdbc.sql(
                        """
                        INSERT INTO admission_permit AS known (token_id, showtime_id, expires_at, ended_at)
                        SELECT DISTINCT token_id, CAST(:showtime AS uuid),
                               now() + make_interval(secs => :kept), now()
                          FROM unnest(CAST(:tokens AS text[])) AS given(token_id)
                         ORDER BY token_id
                            ON CONFLICT (token_id) DO UPDATE SET ended_at = excluded.ended_at
                         WHERE known.ended_at IS NULL AND known.showtime_id = excluded.showtime_id
                        """)
                .param("showtime", showtimeId)
                .param("kept", kept.toSeconds())
                .param("tokens", tokenIds.toArray(String[]::new))
                .update();
    }

    /** Forgets permits that expired this long ago. */
    int forgetExpired(Duration ago) {
        return jdbc.sql(
                        "DELETE FROM admission_permit WHERE expires_at < now() - make_interval(secs"
                                + " => ?)")
                .param(ago.toSeconds())
                .update();
    }
}
