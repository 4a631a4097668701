package io.foyer.queue.admission;

import io.foyer.queue.admission.AdmissionTable.NotPickedUp;
import io.foyer.queue.place.Line;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes turns back: those that are over, and those whose owners never came. The latter keep their
 * place as if they had been passed over, but only once.
 */
@Component
class Endings {

    private final Line line;
    private final AdmissionTable admissions;
    private final Exit exit;
    private final AdmissionProperties limits;

    Endings(Line line, AdmissionTable admissions, Exit exit, AdmissionProperties limits) {
        this.line = line;
        this.admissions = admissions;
        this.exit = exit;
        this.limits = limits;
    }

    /**
     * What a round took back.
     *
     * @param unused of those that were not picked up, how many; they cost the pace nothing
     */
    record Ended(int lapsed, int unused) {}

    Ended of(UUID showtimeId, Instant now) {
        var lapsed = lapse(admissions.placesWithTurnOver(showtimeId, now), now);
        return new Ended(lapsed, takeBackUnused(showtimeId, now));
    }

    /**
     * Everybody goes, so many at a time: the room is off, or was switched on anew since. The rest
     * follow with the next rounds, so that a long line holds up no other door.
     */
    void everybody(UUID showtimeId, Instant now) {
        exit.end(line.finish(showtimeId, limits.largestClearing()), now);
    }

    /** Places before admissions, as in leaving and finishing: two of these never deadlock. */
    private int lapse(List<UUID> placeIds, Instant now) {
        if (placeIds.isEmpty()) {
            return 0;
        }
        var lapsed = line.lapse(placeIds);
        exit.end(lapsed, now);
        return lapsed.size();
    }

    private int takeBackUnused(UUID showtimeId, Instant now) {
        var since = now.minus(limits.pickUp());
        var suspects = admissions.notPickedUp(showtimeId, since);
        if (suspects.isEmpty()) {
            return 0;
        }
        // Whoever picks up locks the place first, so that after this look nobody can.
        line.lock(ids(suspects));
        var unused = admissions.notPickedUp(showtimeId, since);
        var first = unused.stream().filter(NotPickedUp::isFirst).toList();
        var again = unused.stream().filter(turn -> !turn.isFirst()).toList();
        var putBack = line.putBack(ids(first));
        exit.end(putBack, now);
        return putBack.size() + lapse(ids(again), now);
    }

    private static List<UUID> ids(List<NotPickedUp> turns) {
        return turns.stream().map(NotPickedUp::placeId).toList();
    }
}
