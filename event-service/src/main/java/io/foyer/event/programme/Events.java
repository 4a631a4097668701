package io.foyer.event.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The events in the database. */
interface Events extends Repository<Event, UUID> {

    Event save(Event event);

    Optional<Event> findById(UUID id);

    List<Event> findByOrganizerIdAndStatus(UUID organizerId, EventStatus status);
}
