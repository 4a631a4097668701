package io.foyer.booking.hold;

import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.UUID;

class InMemoryStandingHoldsTests extends StandingHoldsContract {

    private final MovableClock clock = new MovableClock();
    private final InMemorySeatHolds holds = new InMemorySeatHolds(clock);

    @Override
    SeatHolds holds() {
        return holds;
    }

    @Override
    UUID showtime(int seats, UUID floor, UUID gallery, int capacity) {
        return UUID.randomUUID();
    }

    @Override
    int shown(UUID showtimeId, int ordinal) {
        return holds.shown(showtimeId, ordinal);
    }

    @Override
    void pass(Duration time) {
        clock.advance(time);
    }
}
