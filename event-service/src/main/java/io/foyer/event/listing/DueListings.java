package io.foyer.event.listing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Listings that are to be compared with what is noted of sales. */
@Repository
class DueListings {

    private final JdbcClient jdbc;

    DueListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be compared now, or when it was put off to. */
    void add(Collection<UUID> showtimeIds) {
        jdbc.sql(
                        """
                        INSERT INTO listing_due (showtime_id)
                        SELECT id FROM unnest(?::uuid[]) AS due (id) ORDER BY id
                        ON CONFLICT (showtime_id) DO NOTHING
                        """)
                .param(showtimeIds.toArray(UUID[]::new))
                .update();
    }

    List<UUID> next(int most) {
        return jdbc.sql(
                        """
                        SELECT showtime_id FROM listing_due
                         WHERE due_at <= clock_timestamp() ORDER BY due_at LIMIT ?
                        """)
                .param(most)
                .query(UUID.class)
                .list();
    }

    /**
     * Takes those that are still due, before anything of them is read: whoever notes sales after
     * that adds them anew, once this transaction has ended.
     */
    List<UUID> take(Collection<UUID> showtimeIds) {
        return jdbc.sql(
                        """
                        DELETE FROM listing_due
                         WHERE showtime_id = ANY (?) AND due_at <= clock_timestamp()
                        RETURNING showtime_id
                        """)
                .param(showtimeIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** To be compared once more, and until then not to be rewritten because of sales. */
    void putOff(Collection<UUID> showtimeIds, Duration pause) {
        jdbc.sql(
                        """
                        INSERT INTO listing_due (showtime_id, due_at)
                        SELECT id, clock_timestamp() + make_interval(secs => ?)
                          FROM unnest(?::uuid[]) AS due (id)
                        """)
                .params(pause.toMillis() / 1000.0, showtimeIds.toArray(UUID[]::new))
                .update();
    }
}
