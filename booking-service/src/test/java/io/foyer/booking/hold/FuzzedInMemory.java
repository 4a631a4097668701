package io.foyer.booking.hold;

import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Holds in memory for the fuzz; as they are, or with something wrong about them. */
final class FuzzedInMemory implements HoldFuzz.Subject {

    private final MovableClock clock = new MovableClock();
    private final InMemorySeatHolds right = new InMemorySeatHolds(clock);
    private final SeatHolds holds;
    private final UUID showtime;

    FuzzedInMemory(UUID showtime) {
        this(showtime, holds -> holds);
    }

    FuzzedInMemory(UUID showtime, Function<SeatHolds, SeatHolds> flaw) {
        this.showtime = showtime;
        this.holds = flaw.apply(right);
    }

    @Override
    public SeatHolds holds() {
        return holds;
    }

    @Override
    public ToIntFunction<Integer> shown() {
        return seat -> right.shown(showtime, seat);
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
