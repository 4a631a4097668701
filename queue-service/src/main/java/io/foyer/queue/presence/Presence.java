package io.foyer.queue.presence;

import java.time.Duration;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;

/**
 * Who of those in line is still there. Each instance notes whom it sees in memory and has it
 * written to Redis every second; whoever tends a door reads what all instances saw.
 *
 * <p>Present is who was seen in the present period or one of the two before it. Two would not do:
 * of somebody who looks every 20 s and a little, one period may have nothing.
 *
 * <p>It is known only while every instance vouches that all it has seen is written: half of what
 * was seen would make everybody else absent.
 */
@Service
public class Presence {

    private static final int PERIODS = 3;

    private final PresenceBits bits;
    private final Vouching vouching;
    private final Telling telling;
    private final PresenceProperties limits;
    private final InstantSource clock;
    private final PresenceMeters meters;
    private final Map<UUID, Sightings> rooms = new ConcurrentHashMap<>();

    Presence(
            PresenceBits bits,
            Vouching vouching,
            PresenceProperties limits,
            InstantSource clock,
            PresenceMeters meters) {
        this.bits = bits;
        this.vouching = vouching;
        this.telling = new Telling(bits, vouching);
        this.limits = limits;
        this.clock = clock;
        this.meters = meters;
        meters.rooms(rooms);
    }

    /** Somebody polled or is connected. Touches memory only; to be called for every poll. */
    public void seen(UUID showtimeId, long arrival) {
        if (arrival > limits.largestArrival()) {
            return;
        }
        var period = period();
        rooms.compute(
                showtimeId,
                (id, known) -> {
                    if (known == null && rooms.size() >= limits.rooms()) {
                        meters.notNoted();
                        return null;
                    }
                    var sightings = known == null ? new Sightings() : known;
                    sightings.note(period, Math.toIntExact(arrival));
                    return sightings;
                });
    }

    /**
     * Whom any instance has seen lately; unknown unless all of these have told all that they saw.
     * Asks Redis, for a fraction of a second at most.
     *
     * @param instances those that people may have been seen by
     */
    public Attendance of(UUID showtimeId, Set<UUID> instances) {
        var asked = List.copyOf(instances);
        return vouching.accounts(asked)
                .flatMap(before -> seen(showtimeId).filter(_ -> isStill(before, asked)))
                .map(seen -> Attendance.of(seen, limits.largestArrival()))
                .orElseGet(Attendance::unknown);
    }

    private Optional<BitSet> seen(UUID showtimeId) {
        var period = period();
        return bits.read(showtimeId, LongStream.rangeClosed(period - PERIODS + 1, period).boxed());
    }

    private boolean isStill(List<String> before, List<UUID> instances) {
        return vouching.accounts(instances).filter(before::equals).isPresent();
    }

    /** How long it is remembered that somebody was seen, or that an instance has told of it. */
    public Duration memory() {
        return limits.period();
    }

    /**
     * Writes down whom this instance has seen, and again what Redis has lost; by one at a time, as
     * what is vouched for must not change meanwhile.
     */
    synchronized void flush() {
        forgetOld();
        meters.flushed(telling.tell(rooms));
    }

    private void forgetOld() {
        var oldest = period() - PERIODS + 1;
        rooms.keySet()
                .forEach(
                        showtimeId ->
                                rooms.computeIfPresent(
                                        showtimeId,
                                        (id, known) -> known.forgetBefore(oldest) ? null : known));
    }

    private long period() {
        return clock.instant().getEpochSecond() / limits.period().toSeconds();
    }
}
