package io.foyer.booking.ticket.transfer;

import io.foyer.booking.inventory.Showtimes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Until a showtime begins its tickets may change hands. */
@Component
class Starts {

    private final Showtimes showtimes;
    private final InstantSource clock;

    Starts(Showtimes showtimes, InstantSource clock) {
        this.showtimes = showtimes;
        this.clock = clock;
    }

    /** As exact as the tables keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    boolean isAhead(UUID showtimeId) {
        return showtimes
                .find(showtimeId)
                .filter(showtime -> showtime.startsAt().isAfter(clock.instant()))
                .isPresent();
    }
}
