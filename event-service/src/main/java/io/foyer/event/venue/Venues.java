package io.foyer.event.venue;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The venues in the database. */
interface Venues extends Repository<Venue, UUID> {

    Venue save(Venue venue);

    Optional<Venue> findById(UUID id);

    @Query("SELECT v FROM Venue v ORDER BY v.details.name, v.id")
    Page<Venue> all(Pageable page);

    @Query(
            """
            SELECT v FROM Venue v WHERE lower(v.details.city) = lower(:city)
             ORDER BY v.details.name, v.id
            """)
    Page<Venue> inCity(String city, Pageable page);
}
