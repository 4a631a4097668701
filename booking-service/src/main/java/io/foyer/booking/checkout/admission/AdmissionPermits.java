package io.foyer.booking.checkout.admission;

import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The permits that were told by queue-service or shown by buyers, whichever came first. */
@Repository
class AdmissionPermits {

    private final JdbcClient jdbc;

    AdmissionPermits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records the permit unless it is there; false when it is, and is somebody else's. */
    boolean grant(AdmissionPermit permit) {
        return jdbc.sql(
                                """
                                INSERT INTO admission_permit AS known (token_id, showtime_id, account_id, expires_at)
                                VALUES (:token, :showtime, :account, :expires)
                                    ON CONFLICT (token_id) DO UPDATE SET token_id = excluded.token_id
                                 WHERE known.showtime_id = excluded.showtime_id
                                   AND known.account_id = excluded.account_id
                                """)
                        .param("token", permit.tokenId())
                        .param("showtime", permit.showtimeId())
                        .param("account", permit.accountId())
                        .param(
                                "expires",
                                OffsetDateTime.ofInstant(permit.expiresAt(), ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
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
