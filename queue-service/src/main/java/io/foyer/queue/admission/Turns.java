package io.foyer.queue.admission;

import io.foyer.queue.place.Line;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.Places;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns of people who were let in: seen, picked up, given up, finished. */
@Service
public class Turns {

    private final Line line;
    private final Places places;
    private final InstantSource clock;
    private final Records records;

    /** Where turns, and what is bought in them, are written down. */
    @Service
    record Records(AdmissionTable admissions, Exit exit) {}

    Turns(Line line, Places places, Records records, InstantSource clock) {
        this.line = line;
        this.places = places;
        this.records = records;
        this.clock = clock;
    }

    /** The last admission of a place, also when its turn is over. */
    public Optional<Admission> ofPlace(UUID placeId) {
        return records.admissions().ofPlace(placeId);
    }

    /**
     * The same for the place's owner, who has come for the token: the turn is not taken back for
     * want of anybody there.
     */
    @Transactional
    public Optional<Admission> pickUp(UUID placeId) {
        var admission = ofPlace(placeId);
        if (admission.isPresent() && admission.get().pickedUpAt() == null) {
            line.lock(List.of(placeId)); // As taking back does first.
            records.admissions().pickUp(placeId, now());
            return ofPlace(placeId);
        }
        return admission;
    }

    /** Gives a place up, whether it was waiting or inside; nothing happens if it has ended. */
    @Transactional
    public void leave(UUID placeId) {
        if (line.leave(placeId)) {
            records.exit().end(List.of(placeId), now());
        }
    }

    /** The account has bought so many seats: its turn is over and the next may come in. */
    @Transactional
    public void finish(UUID showtimeId, UUID accountId, int seats) {
        places.findLive(showtimeId, accountId)
                .map(Place::id)
                .filter(line::finish)
                .ifPresent(placeId -> records.exit().end(List.of(placeId), seats, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
