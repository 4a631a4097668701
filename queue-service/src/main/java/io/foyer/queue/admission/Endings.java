package io.foyer.queue.admission;

import io.foyer.queue.admission.AdmissionTable.NotPickedUp;
import io.foyer.queue.place.Line;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
        var over = admissions.placesWithTurnOver(showtimeId, now);
        var suspects = unused(showtimeId, now);
        if (over.isEmpty() && suspects.isEmpty()) {
            return new Ended(0, 0);
        }
        // Whoever picks up, leaves or has bought locks the place first, and what is counted of the
        // room after it. So do these: all places, then the rest. And after this look nobody can
        // pick up.
        line.lock(Stream.of(over, ids(suspects)).flatMap(List::stream).distinct().toList());
        return end(over, unused(showtimeId, now), now);
    }

    /** Nobody lapses for a turn that nobody came for, be it over by now or not. */
    private Ended end(List<UUID> over, List<NotPickedUp> unused, Instant now) {
        var first = unused.stream().filter(NotPickedUp::isFirst).toList();
        var again = unused.stream().filter(turn -> !turn.isFirst()).toList();
        var putBack = line.putBack(ids(first), now);
        var inVain = line.lapse(ids(again));
        var lapsed = line.lapse(over);
        exit.end(Stream.of(putBack, inVain, lapsed).flatMap(List::stream).toList(), now);
        return new Ended(lapsed.size(), putBack.size() + inVain.size());
    }

    private List<NotPickedUp> unused(UUID showtimeId, Instant now) {
        return admissions.notPickedUp(showtimeId, now.minus(limits.pickUp()), now);
    }

    /**
     * Everybody goes, so many at a time: the room is off, or was switched on anew since. The rest
     * follow with the next rounds, so that a long line holds up no other door.
     */
    void everybody(UUID showtimeId, Instant now) {
        exit.end(line.finish(showtimeId, limits.largestClearing()), now);
    }

    private static List<UUID> ids(List<NotPickedUp> turns) {
        return turns.stream().map(NotPickedUp::placeId).toList();
    }
}
