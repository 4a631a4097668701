package io.foyer.event.performer;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The performers in the database. */
interface Performers extends Repository<Performer, UUID> {

    Performer save(Performer performer);

    void delete(Performer performer);

    Optional<Performer> findById(UUID id);

    long countByIdIn(Collection<UUID> ids);

    @Query(
            nativeQuery = true,
            value = "SELECT EXISTS (SELECT 1 FROM event_performer WHERE performer_id = :id)")
    boolean performs(UUID id);
}
