package io.foyer.event.showtime;

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
}
