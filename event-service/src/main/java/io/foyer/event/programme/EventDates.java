package io.foyer.event.programme;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What an event must know of its showtimes, which know their event and not the other way round. */
public interface EventDates {

    /**
     * The start of the first showtime that still stands in the plan and whose time has passed. To
     * publish an event with one again would complete at once what never took place.
     */
    Optional<Instant> firstMissed(UUID eventId);
}
