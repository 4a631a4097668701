package io.foyer.queue.presence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
 */
@Service
public class Presence {

    private static final int PERIODS = 3;

    private final PresenceBits bits;
    private final PresenceProperties limits;
    private final InstantSource clock;
    private final Counter notNoted;
    private final Map<UUID, Sightings> rooms = new ConcurrentHashMap<>();

    Presence(
            PresenceBits bits,
            PresenceProperties limits,
            InstantSource clock,
            MeterRegistry metrics) {
        this.bits = bits;
        this.limits = limits;
        this.clock = clock;
        this.notNoted = metrics.counter("foyer.presence.not.noted");
        metrics.gaugeMapSize("foyer.presence.rooms", List.of(), rooms);
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
                        notNoted.increment();
                        return null;
                    }
                    var sightings = known == null ? new Sightings() : known;
                    sightings.note(period, Math.toIntExact(arrival));
                    return sightings;
                });
    }

    /** Whom any instance has seen lately. Asks Redis, for a fraction of a second at most. */
    public Attendance of(UUID showtimeId) {
        var period = period();
        return bits.read(showtimeId, LongStream.rangeClosed(period - PERIODS + 1, period).boxed())
                .map(seen -> Attendance.of(seen, limits.largestArrival()))
                .orElseGet(Attendance::unknown);
    }

    /** Writes down whom this instance has seen, and again what Redis has lost. */
    void flush() {
        var oldest = period() - PERIODS + 1;
        for (var showtimeId : rooms.keySet()) {
            rooms.computeIfPresent(
                    showtimeId, (id, known) -> known.forgetBefore(oldest) ? null : known);
            var sightings = rooms.get(showtimeId);
            if (sightings != null) {
                flush(showtimeId, sightings);
            }
        }
    }

    private void flush(UUID showtimeId, Sightings sightings) {
        bits.lost(showtimeId, sightings.witnesses()).forEach(sightings::tellAgain);
        sightings
                .untold()
                .forEach(
                        (period, seen) -> {
                            if (bits.write(showtimeId, period, seen)) {
                                sightings.told(period, seen);
                            }
                        });
    }

    private long period() {
        return clock.instant().getEpochSecond() / limits.period().toSeconds();
    }
}
