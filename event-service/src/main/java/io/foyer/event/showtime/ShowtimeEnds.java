package io.foyer.event.showtime;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for showtimes that are over. Several instances may do it at once. */
@Component
class ShowtimeEnds {

    private static final Logger log = LoggerFactory.getLogger(ShowtimeEnds.class);

    private final Showtimes showtimes;
    private final ShowtimeEnd end;
    private final ShowtimeProperties limits;
    private final InstantSource clock;

    ShowtimeEnds(
            Showtimes showtimes, ShowtimeEnd end, ShowtimeProperties limits, InstantSource clock) {
        this.showtimes = showtimes;
        this.end = end;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${foyer.showtime.look-every:30s}")
    void look() {
        var usualStart = clock.instant().minus(limits.usualLength());
        for (var showtime : showtimes.ended(clock.instant(), usualStart, limits.batch())) {
            complete(showtime);
        }
    }

    private void complete(Showtime showtime) {
        try {
            end.complete(showtime.id(), showtime.eventId());
        } catch (ConcurrencyFailureException busy) {
            log.info(
                    "Showtime {} is being changed; its end waits for the next look", showtime.id());
        }
    }
}
