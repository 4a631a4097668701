package io.foyer.queue.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.queue.place.Draw;
import io.foyer.queue.place.Draws;
import io.foyer.queue.place.Line;
import io.foyer.queue.place.PassedPlace;
import io.foyer.queue.room.WaitingRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who was passed over and still waits, with their numbers: to find the few who are back among the
 * many who are not, without reading all of them in each round. Postgres has the truth; this is read
 * whole once under each lease, and from then on what has been added.
 */
@Component
class PassedOver {

    /**
     * Rows are seen when their transaction ends, and those of lost places that came back are dated
     * by the clocks of all instances.
     */
    private static final Duration OVERLAP = Duration.ofSeconds(15);

    private static final int ROOMS = 1_000;

    private final Line line;
    private final Draws draws;
    private final Cache<UUID, Known> known = Caffeine.newBuilder().maximumSize(ROOMS).build();

    PassedOver(Line line, Draws draws) {
        this.line = line;
        this.draws = draws;
    }

    private record Known(long fence, int epoch, Passed passed, Instant readAt) {}

    Passed of(Lease lease, WaitingRoom room, Instant now) {
        var before = known.getIfPresent(lease.showtimeId());
        if (before == null || before.fence() != lease.fence() || before.epoch() != room.epoch()) {
            return read(lease, room, new Passed(), Instant.EPOCH, now);
        }
        return read(lease, room, before.passed(), before.readAt().minus(OVERLAP), now);
    }

    private Passed read(Lease lease, WaitingRoom room, Passed passed, Instant since, Instant now) {
        var draw = draws.of(room);
        line.passedSince(room, since).forEach(place -> add(place, draw, passed));
        known.put(lease.showtimeId(), new Known(lease.fence(), room.epoch(), passed, now));
        return passed;
    }

    private static void add(PassedPlace place, Draw draw, Passed passed) {
        var arrival = place.arrival();
        if (!passed.knowsNumberOf(arrival)) {
            var number = place.number();
            passed.number(arrival, number == null ? draw.numberOf(arrival) : number);
        }
        passed.add(arrival);
    }

    /** These have been called in. */
    void remove(UUID showtimeId, BitSet called) {
        var now = known.getIfPresent(showtimeId);
        if (now != null) {
            now.passed().remove(called);
        }
    }

    /** What was learnt in a round that failed may not be so. */
    void forget(UUID showtimeId) {
        known.invalidate(showtimeId);
    }
}
