package io.foyer.event.showtime;

import io.foyer.event.programme.EventDates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers for the showtimes of an event. */
@Component
class ShowtimeDates implements EventDates {

    private final Showtimes showtimes;
    private final InstantSource clock;

    ShowtimeDates(Showtimes showtimes, InstantSource clock) {
        this.showtimes = showtimes;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> firstMissed(UUID eventId) {
        return showtimes.scheduledBefore(eventId, clock.instant()).stream()
                .map(showtime -> showtime.plan().startsAt())
                .findFirst();
    }
}
