package io.foyer.event.showtime.web;

import io.foyer.common.problem.Problem;
import io.foyer.event.showtime.Showtime;
import io.foyer.event.showtime.ShowtimeSchedule;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the gateway which showtime a seat's id belongs to. Never routed. */
@RestController
class ShowtimeNumberController {

    private final ShowtimeSchedule schedule;

    ShowtimeNumberController(ShowtimeSchedule schedule) {
        this.schedule = schedule;
    }

    @GetMapping("/internal/showtimes/by-number/{number}")
    NumberedShowtime find(@PathVariable long number) {
        return schedule.findByNumber(number)
                .map(NumberedShowtime::of)
                .orElseThrow(Problem::notFound);
    }

    /** What never changes of a showtime. */
    record NumberedShowtime(UUID id, UUID eventId, UUID venueId) {

        static NumberedShowtime of(Showtime showtime) {
            return new NumberedShowtime(showtime.id(), showtime.eventId(), showtime.venueId());
        }
    }
}
