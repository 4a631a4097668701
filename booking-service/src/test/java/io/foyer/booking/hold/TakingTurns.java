package io.foyer.booking.hold;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Several instances of the service, each of which gets the next call. */
final class TakingTurns implements SeatHolds {

    private final List<SeatHolds> instances;
    private final AtomicInteger turn = new AtomicInteger();

    TakingTurns(SeatHolds... instances) {
        this.instances = List.of(instances);
    }

    @Override
    public HoldOutcome hold(HoldRequest request) {
        return next().hold(request);
    }

    @Override
    public ExtendOutcome extend(UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap) {
        return next().extend(showtimeId, holdId, byFromNow, cap);
    }

    @Override
    public void release(UUID showtimeId, HoldId holdId) {
        next().release(showtimeId, holdId);
    }

    @Override
    public void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        next().keep(showtimeId, holdId, ordinals);
    }

    @Override
    public void sell(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        next().sell(showtimeId, holdId, ordinals);
    }

    @Override
    public void free(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        next().free(showtimeId, holdId, ordinals);
    }

    private SeatHolds next() {
        return instances.get(Math.floorMod(turn.getAndIncrement(), instances.size()));
    }
}
