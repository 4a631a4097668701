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
                    SELECT s.id FROM showtime s JOIN event e ON e.id = s.event_id
                     WHERE s.status = 'SCHEDULED' AND e.status = 'PUBLISHED' AND s.starts_at < :now
                       AND (s.ends_at <= :now OR (s.ends_at IS NULL AND s.starts_at <= :usualStart))
                     ORDER BY s.starts_at LIMIT :most
                    """)
    List<UUID> ended(Instant now, Instant usualStart, int most);

    @Query(
            nativeQuery = true,
            value =
                    """
                    SELECT NOT EXISTS (SELECT 1 FROM showtime
                                        WHERE event_id = :eventId
                                          AND status IN ('SCHEDULED', 'POSTPONED'))
                    """)
    boolean allOver(UUID eventId);
}
