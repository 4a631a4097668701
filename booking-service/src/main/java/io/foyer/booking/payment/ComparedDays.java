package io.foyer.booking.payment;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which days were compared with the provider, and who is at it. Days are UTC's. */
@Repository
class ComparedDays {

    private final JdbcClient jdbc;
    private final LedgerProperties limits;

    ComparedDays(JdbcClient jdbc, LedgerProperties limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /**
     * The next day to compare, which no other instance gets for the time of a lease: the earliest
     * one since there are any, up to the last that is over.
     */
    Optional<LocalDate> takeNext() {
        return jdbc.sql(
                        """
                        WITH last AS (
                            SELECT CAST(timezone('UTC', now() - make_interval(secs => :after)) AS date) - 1 AS day),
                        next AS (
                            SELECT (first.day + number) AS day
                              FROM last,
                                   (SELECT coalesce(min(provider_comparison.day), min(last.day)) AS day
                                      FROM last LEFT JOIN provider_comparison ON true) AS first,
                                   generate_series(0, last.day - first.day) AS number
                             WHERE NOT EXISTS (SELECT FROM provider_comparison AS known
                                                WHERE known.day = first.day + number
                                                  AND (finished_at IS NOT NULL OR leased_until > now()))
                             ORDER BY 1 LIMIT 1)
                        INSERT INTO provider_comparison AS known (day, leased_until)
                        SELECT day, now() + make_interval(secs => :lease) FROM next
                            ON CONFLICT (day) DO UPDATE SET leased_until = excluded.leased_until
                         WHERE known.finished_at IS NULL AND known.leased_until <= now()
                        RETURNING day
                        """)
                .param("after", limits.compareAfter().toSeconds())
                .param("lease", limits.compareLease().toSeconds())
                .query(LocalDate.class)
                .optional();
    }

    /** Whoever is at it goes on. */
    void stillAt(LocalDate day) {
        jdbc.sql(
                        """
                        UPDATE provider_comparison SET leased_until = now() + make_interval(secs => ?)
                         WHERE day = ?
                        """)
                .params(limits.compareLease().toSeconds(), day)
                .update();
    }

    void finished(LocalDate day) {
        jdbc.sql("UPDATE provider_comparison SET finished_at = now() WHERE day = ?")
                .param(day)
                .update();
    }

    /** Has a day compared once more. */
    void again(LocalDate day) {
        jdbc.sql(
                        """
                        UPDATE provider_comparison SET finished_at = NULL, leased_until = now()
                         WHERE day = ? AND finished_at IS NOT NULL
                        """)
                .param(day)
                .update();
    }
}
