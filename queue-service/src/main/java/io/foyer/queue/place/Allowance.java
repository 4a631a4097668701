package io.foyer.queue.place;

import io.foyer.queue.place.ArrivalTable.LineId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many places an account may take in one line. Leaving and coming back is everybody's right,
 * and costs a place, a departure and an arrival that stay: a program must not do it for ever. An
 * account's places are found by the account, as {@link PlaceTable} says.
 */
@Repository
class Allowance {

    private final JdbcClient jdbc;
    private final LineProperties limits;
    private final InstantSource clock;

    Allowance(JdbcClient jdbc, LineProperties limits, InstantSource clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Those of these accounts that have had their share lately. Exact while nobody else gives
     * arrivals of this line.
     */
    Set<UUID> usedUp(LineId line, Collection<UUID> accounts) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                SELECT account_id FROM place
                                 WHERE account_id = ANY (?)
                                   AND showtime_id IS NOT DISTINCT FROM ? AND epoch IS NOT DISTINCT FROM ?
                                   AND joined_at > ?
                                 GROUP BY account_id HAVING count(*) >= ?
                                """)
                        .params(
                                accounts.toArray(UUID[]::new),
                                line.showtimeId(),
                                line.epoch(),
                                since().atOffset(ZoneOffset.UTC),
                                limits.placesPerAccount())
                        .query(UUID.class)
                        .list());
    }

    /** What such an account is told; the first of its places counts no more by then. */
    JoinOutcome refusal() {
        return new JoinOutcome.TooOften(limits.placesWithin());
    }

    private Instant since() {
        return clock.instant().minus(limits.placesWithin());
    }
}
