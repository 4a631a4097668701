package io.foyer.booking.checkout.pressure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What is counted of each sale that a waiting room protects. In memory: it is old in seconds. */
@Component
public class Pressure {

    /** A minute at the usual interval: far longer than anybody is about to count in it. */
    static final int QUIET_READS = 30;

    private final Map<UUID, Tally> tallies = new ConcurrentHashMap<>();
    private final int showtimes;
    private final LongSupplier nanoTime;

    @Autowired
    Pressure(PressureProperties limits) {
        this(limits, System::nanoTime);
    }

    Pressure(PressureProperties limits, LongSupplier nanoTime) {
        this.showtimes = limits.showtimes();
        this.nanoTime = nanoTime;
    }

    /** Begins to time a wish. */
    public Wish begin(UUID showtimeId) {
        return new Wish(showtimeId, nanoTime.getAsLong());
    }

    /** A wish of somebody who was let in; counts when it is said how it ended, and not before. */
    public final class Wish {

        private final UUID showtimeId;
        private final long begun;

        private Wish(UUID showtimeId, long begun) {
            this.showtimeId = showtimeId;
            this.begun = begun;
        }

        public void held() {
            tally(showtimeId).ifPresent(tally -> tally.held(time()));
        }

        public void taken() {
            tally(showtimeId).ifPresent(tally -> tally.taken(time()));
        }

        public void busy() {
            tally(showtimeId).ifPresent(tally -> tally.busy(time()));
        }

        private long time() {
            return nanoTime.getAsLong() - begun;
        }
    }

    private Optional<Tally> tally(UUID showtimeId) {
        var known = tallies.get(showtimeId);
        if (known != null) {
            return Optional.of(known);
        }
        return tallies.size() < showtimes
                ? Optional.of(tallies.computeIfAbsent(showtimeId, _ -> new Tally()))
                : Optional.empty();
    }

    /** What was counted since the last time, also that nobody asked; a last time after a minute. */
    Map<UUID, Tally.Counts> read() {
        var counts = new HashMap<UUID, Tally.Counts>();
        tallies.forEach(
                (showtimeId, tally) -> {
                    var lately = tally.read();
                    var isLast = tally.quietReads() >= QUIET_READS;
                    if (isLast) {
                        tallies.remove(showtimeId);
                    }
                    counts.put(showtimeId, isLast ? lately.asLast() : lately);
                });
        return counts;
    }

    /** The same for the last time. */
    Map<UUID, Tally.Counts> end() {
        var counts = new HashMap<UUID, Tally.Counts>();
        read().forEach((showtimeId, lately) -> counts.put(showtimeId, lately.asLast()));
        tallies.clear();
        return counts;
    }
}
