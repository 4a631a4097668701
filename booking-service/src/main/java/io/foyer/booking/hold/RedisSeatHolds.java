package io.foyer.booking.hold;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds in Redis: each change is one Lua script on the keys of one showtime. */
@Component
class RedisSeatHolds implements SeatHolds {

    private final HoldLanes lanes;
    private final MapChanges changes;
    private final ActiveShowtimes active;
    private final SalesWatch sales;
    private final HoldProperties limits;

    RedisSeatHolds(
            HoldLanes lanes,
            MapChanges changes,
            ActiveShowtimes active,
            SalesWatch sales,
            HoldProperties limits) {
        this.lanes = lanes;
        this.changes = changes;
        this.active = active;
        this.sales = sales;
        this.limits = limits;
    }

    @Override
    public HoldOutcome hold(HoldRequest request) {
        if (request.ordinals().size() > limits.seatsPerHold()) {
            throw new IllegalArgumentException("Too many seats for one hold");
        }
        // Before the hold, so that even one whose answer is lost is swept when it expires.
        active.touch(request.showtimeId());
        var outcome = lanes.hold(request);
        if (outcome instanceof HoldOutcome.Held) {
            sales.changed(request.showtimeId());
        }
        return outcome;
    }

    @Override
    public void release(UUID showtimeId, HoldId holdId) {
        apply(Script.RELEASE, showtimeId, holdId, List.of());
    }

    @Override
    public void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        apply(Script.KEEP, showtimeId, holdId, ordinals);
    }

    @Override
    public void sell(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        apply(Script.SELL, showtimeId, holdId, ordinals);
    }

    @Override
    public void free(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        apply(Script.FREE, showtimeId, holdId, ordinals);
    }

    private void apply(Script script, UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        active.touch(showtimeId);
        changes.apply(script, showtimeId, holdId, ordinals);
    }
}
