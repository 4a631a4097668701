package io.foyer.event.showtime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The showtimes in the database. */
interface Showtimes extends Repository<Showtime, UUID> {

    Showtime saveAndFlush(Showtime showtime);

    Optional<Showtime> findById(UUID id);

    @Query(nativeQuery = true, value = "SELECT nextval('showtime_number')")
    long nextNumber();

    /**
     * Published and over: past their end, or started before {@code usualStart} if they have none.
     */
    @Query(
            nativeQuery = true,
            value =
                    """
                    SELECT s.* FROM showtime s JOIN event e ON e.id = s.event_id
                     WHERE s.status = 'SCHEDULED' AND e.status = 'PUBLISHED' AND s.starts_at < :now
                       AND (s.ends_at <= :now OR (s.ends_at IS NULL AND s.starts_at <= :usualStart))
                     ORDER BY s.starts_at LIMIT :most
                    """)
    List<Showtime> ended(Instant now, Instant usualStart, int most);

    @Query(
            nativeQuery = true,
            value =
                    """
                    SELECT NOT EXISTS (SELECT 1 FROM showtime
                                        WHERE event_id = :eventId
                                          AND status IN ('SCHEDULED', 'POSTPONED'))
                    """)
    boolean allOver(UUID eventId);

    /**
     * Locks an event and then its showtimes by their ids: the order in which everybody does, so
     * nobody waits in a circle.
     */
    @Query(
            nativeQuery = true,
            value =
                    """
                    WITH event_first AS (SELECT id FROM event WHERE id = :eventId FOR NO KEY UPDATE)
                    SELECT s.id FROM showtime s
                     WHERE s.event_id = (SELECT id FROM event_first)
                     ORDER BY s.id FOR NO KEY UPDATE OF s
                    """)
    List<UUID> lockAllOf(UUID eventId);
}
