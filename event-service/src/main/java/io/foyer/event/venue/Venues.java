package io.foyer.event.venue;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The venues in the database. */
interface Venues extends Repository<Venue, UUID> {

    Venue save(Venue venue);

    Optional<Venue> findById(UUID id);
}
