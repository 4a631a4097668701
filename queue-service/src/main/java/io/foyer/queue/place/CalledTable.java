package io.foyer.queue.place;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of places whose number comes up; it is written down then, and not worked out again. They
 * are found as {@link PlaceTable} says.
 */
@Repository
class CalledTable {

    private final JdbcClient jdbc;

    CalledTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PassedPlace> passedSince(UUID showtimeId, int epoch, Instant since) {
        return jdbc.sql(
                        """
                        SELECT arrival, number FROM place
                         WHERE showtime_id = ? AND epoch IS NOT DISTINCT FROM ? AND state = 'WAITING'
                           AND passed_at > ?
                        """)
                .params(showtimeId, epoch, since.atOffset(ZoneOffset.UTC))
                .query(PassedPlace.class)
                .list();
    }

    void pass(Collection<Place> places, Instant now) {
        jdbc.sql(
                        """
                        UPDATE place SET passed_at = ?, number = up.number
                          FROM unnest(?, ?) AS up (id, number)
                         WHERE place.id = up.id AND state = 'WAITING' AND passed_at IS NULL
                        """)
                .params(now.atOffset(ZoneOffset.UTC), ids(places), numbers(places))
                .update();
    }

    List<UUID> admit(Collection<Place> places) {
        return jdbc.sql(
                        """
                        UPDATE place SET state = 'ADMITTED', number = up.number
                          FROM unnest(?, ?) AS up (id, number)
                         WHERE place.id = up.id AND state = 'WAITING'
                        RETURNING place.id
                        """)
                .params(ids(places), numbers(places))
                .query(UUID.class)
                .list();
    }

    List<UUID> putBack(Collection<UUID> placeIds, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE place SET state = 'WAITING', passed_at = ?
                         WHERE id = ANY (?) AND state = 'ADMITTED' RETURNING id
                        """)
                .params(now.atOffset(ZoneOffset.UTC), placeIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private static UUID[] ids(Collection<Place> places) {
        return places.stream().map(Place::id).toArray(UUID[]::new);
    }

    private static Long[] numbers(Collection<Place> places) {
        return places.stream()
                .map(place -> Objects.requireNonNull(place.number()))
                .toArray(Long[]::new);
    }
}
