package io.foyer.booking.checkout.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.booking.checkout.group.Columns;
import io.foyer.booking.checkout.group.Group;
import io.foyer.booking.checkout.group.Groups;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The permits that were told by queue-service or shown by buyers, whichever came first. Once
 * recorded a permit never changes, so those that were granted not long ago are remembered.
 */
@Repository
class AdmissionPermits {

    private final JdbcClient jdbc;
    private final Group<AdmissionPermit, Boolean> grants;
    private final Cache<AdmissionPermit, Boolean> granted;

    AdmissionPermits(JdbcClient jdbc, Groups groups, AdmissionProperties limits) {
        this.jdbc = jdbc;
        this.grants = groups.ofWrites("admission-permits", this::grantAll);
        this.granted =
                Caffeine.newBuilder()
                        .maximumSize(limits.rememberedPermits())
                        .expireAfterWrite(limits.rememberFor())
                        .build();
    }

    /** Records the permit unless it is there; false when it is, and is somebody else's. */
    boolean grant(AdmissionPermit permit) {
        if (granted.getIfPresent(permit) != null) {
            return true;
        }
        var own = grants.ask(permit);
        if (own) {
            granted.put(permit, true);
        }
        return own;
    }

    /** In the order of the tokens, so that two statements with the same ones cannot deadlock. */
    private List<Boolean> grantAll(List<AdmissionPermit> permits) {
        var each = new Columns<>(permits.stream().distinct().toList());
        var own =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        INSERT INTO admission_permit AS known (token_id, showtime_id, account_id, expires_at)
                                        SELECT given.*
                                          FROM unnest(:tokens::text[], :showtimes::uuid[], :accounts::uuid[],
                                                      :ends::timestamptz[])
                                               AS given(token_id, showtime_id, account_id, expires_at)
                                         ORDER BY token_id
                                            ON CONFLICT (token_id) DO UPDATE SET token_id = excluded.token_id
                                         WHERE known.showtime_id = excluded.showtime_id
                                           AND known.account_id = excluded.account_id
                                        RETURNING token_id
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
        return permits.stream().map(permit -> own.contains(permit.tokenId())).toList();
    }

    /** Forgets permits that ended this long ago. */
    int forgetEnded(Duration ago) {
        return jdbc.sql(
                        "DELETE FROM admission_permit WHERE expires_at < now() - make_interval(secs"
                                + " => ?)")
                .param(ago.toSeconds())
                .update();
    }
}
