package io.foyer.queue.admission;

import io.foyer.queue.place.Line;
import io.foyer.queue.place.Places;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns of people who were let in: seen, given up, finished; and how quickly they are given. */
@Service
public class Turns {

    private final AdmissionTable admissions;
    private final Line line;
    private final Places places;
    private final AdmissionProperties limits;
    private final InstantSource clock;

    Turns(
            AdmissionTable admissions,
            Line line,
            Places places,
            AdmissionProperties limits,
            InstantSource clock) {
        this.admissions = admissions;
        this.line = line;
        this.places = places;
        this.limits = limits;
        this.clock = clock;
    }

    /** The admission of a place, also of one whose turn is over. */
    public Optional<Admission> ofPlace(UUID placeId) {
        return admissions.ofPlace(placeId);
    }

    /** Gives a place up, whether it was waiting or inside; nothing happens if it has ended. */
    @Transactional
    public void leave(UUID placeId) {
        if (line.leave(placeId)) {
            admissions.end(List.of(placeId), clock.instant());
        }
    }

    /** The account has bought: its turn is over and the next may come in. */
    @Transactional
    public void finish(UUID showtimeId, UUID accountId) {
        places.findLive(showtimeId, accountId)
                .filter(place -> line.finish(place.id()))
                .ifPresent(place -> admissions.end(List.of(place.id()), clock.instant()));
    }

    /** People let in per second, as measured lately; absent when nobody was. */
    public OptionalDouble outflow(UUID showtimeId, Instant openedAt) {
        var now = clock.instant();
        var open = Duration.between(openedAt, now);
        var window = open.compareTo(limits.outflowWindow()) < 0 ? open : limits.outflowWindow();
        var admitted = admissions.admittedSince(showtimeId, now.minus(limits.outflowWindow()));
        return admitted == 0 || window.toSeconds() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) admitted / window.toSeconds());
    }
}
