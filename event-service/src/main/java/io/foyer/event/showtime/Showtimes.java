package io.foyer.event.showtime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The showtimes in the database. */
interface Showtimes extends Repository<Showtime, UUID> {

    List<Showtime> saveAllAndFlush(Iterable<Showtime> showtimes);

    Optional<Showtime> findById(UUID id);

    Optional<Showtime> findByNumber(long number);

    @Query(
            nativeQuery = true,
            value = "SELECT nextval('showtime_number') FROM generate_series(1, :count)")
    List<Long> nextNumbers(int count);

    @Query(
            """
            SELECT s FROM Showtime s
             WHERE s.eventId = :eventId AND s.status = SCHEDULED AND s.plan.startsAt <= :now
             ORDER BY s.plan.startsAt LIMIT 1
            """)
    List<Showtime> scheduledBefore(UUID eventId, Instant now);

    @Query("SELECT s FROM Showtime s WHERE s.eventId = :eventId ORDER BY s.plan.startsAt, s.id")
    List<Showtime> ofEvent(UUID eventId);

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

    @Query(
            nativeQuery = true,
            value =
                    """
                    SELECT EXISTS (SELECT 1 FROM showtime
                                    WHERE event_id = :eventId AND status = 'COMPLETED')
                    """)
    boolean someTookPlace(UUID eventId);

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
