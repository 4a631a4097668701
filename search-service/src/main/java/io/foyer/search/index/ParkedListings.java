package io.foyer.search.index;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Listings that Elasticsearch or the copy refused; kept in this service's own database. */
@Repository
class ParkedListings {

    private final JdbcClient jdbc;
    private final Counter refusals;

    ParkedListings(JdbcClient jdbc, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.refusals = metrics.counter("foyer.search.index.refused");
    }

    void park(UUID showtimeId, String reason) {
        refusals.increment();
        jdbc.sql(
                        """
                        INSERT INTO parked_listing (showtime_id, reason) VALUES (:id, :reason)
                        ON CONFLICT (showtime_id) DO UPDATE
                        SET reason = excluded.reason, refusals = parked_listing.refusals + 1,
                            parked_at = now()
                        """)
                .param("id", showtimeId)
                .param("reason", reason)
                .update();
    }

    /** Forgets those that have been written since. */
    void release(Collection<UUID> showtimeIds) {
        jdbc.sql("DELETE FROM parked_listing WHERE showtime_id = ANY(CAST(:ids AS uuid[]))")
                .param("ids", showtimeIds.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** The longest parked first. */
    List<UUID> oldest(int limit) {
        return jdbc.sql("SELECT showtime_id FROM parked_listing ORDER BY parked_at LIMIT :limit")
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Those of these that are parked. */
    List<UUID> known(Collection<UUID> showtimeIds) {
        return jdbc.sql(
                        """
                        SELECT showtime_id FROM parked_listing
                        WHERE showtime_id = ANY(CAST(:ids AS uuid[]))
                        """)
                .param("ids", showtimeIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM parked_listing").query(Long.class).single();
    }
}
