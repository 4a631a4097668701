package io.foyer.booking.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds standing places for holds in Postgres: those of a section that no row says are taken. */
final class DirectPlaces {

    private final JdbcClient jdbc;

    DirectPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The seats of the wish and as many free places of each section. What the same hold was given
     * before, here or in Redis, it is given again. Another transaction may be faster; then the
     * index says so.
     */
    Choice choose(HoldRequest request) {
        if (request.standing().isEmpty()) {
            return new Choice(request.ordinals(), List.of());
        }
        var earlier = earlier(request);
        if (!earlier.isEmpty()) {
            return new Choice(earlier, List.of());
        }
        var ordinals = new ArrayList<>(request.ordinals());
        var tooFew = new ArrayList<UUID>();
        for (var places : request.standing()) {
            var found = free(request, places);
            ordinals.addAll(found);
            if (found.size() < places.quantity()) {
                tooFew.add(places.sectionId());
            }
        }
        return new Choice(ordinals, tooFew);
    }

    private List<Integer> earlier(HoldRequest request) {
        return jdbc.sql(
                        """
                        SELECT ordinal FROM claimed_seat
                         WHERE showtime_id = :showtime AND booking_id = :hold
                           AND (status || '' = 'PAYING' OR status || '' = 'HELD' AND held_until > statement_timestamp())
                         UNION
                        SELECT line.ordinal
                          FROM booking JOIN booking_line line ON line.booking_id = booking.id
                         WHERE booking.id = :hold AND booking.status = 'HELD'
                        """)
                .param("showtime", request.showtimeId())
                .param("hold", request.holdId().value())
                .query(Integer.class)
                .list();
    }

    private List<Integer> free(HoldRequest request, StandingPlaces places) {
        return jdbc.sql(
                        """
                        SELECT place.ordinal
                          FROM (SELECT :first + (:start - :first + step) % :count AS ordinal, step
                                  FROM generate_series(0, :count - 1) AS step) AS place
                         WHERE NOT EXISTS (SELECT FROM claimed_seat claim
                                            WHERE claim.showtime_id = :showtime AND claim.ordinal = place.ordinal
                                              AND claim.status IN ('HELD', 'PAYING', 'CONFIRMED')
                                              AND (claim.status <> 'HELD' OR claim.held_until > statement_timestamp()))
                           AND place.ordinal NOT IN (SELECT line.ordinal
                                                       FROM booking JOIN booking_line line ON line.booking_id = booking.id
                                                      WHERE booking.showtime_id = :showtime AND booking.status = 'HELD'
                                                        AND booking.expires_at > statement_timestamp())
                         ORDER BY place.step
                         LIMIT :quantity
                        """)
                .param("showtime", request.showtimeId())
                .param("first", places.first())
                .param("start", places.startOf(request.holdId()))
                .param("count", places.count())
                .param("quantity", places.quantity())
                .query(Integer.class)
                .list();
    }

    /**
     * What to hold.
     *
     * @param tooFew the sections that have fewer free places than were wished for
     */
    record Choice(List<Integer> ordinals, List<UUID> tooFew) {}
}
