package io.foyer.booking.hold;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds in Redis: each change is one Lua script on the keys of one showtime. */
@Component
class RedisSeatHolds implements SeatHolds {

    private final HoldLanes lanes;
    private final HoldExtensions extensions;
    private final MapChanges changes;
    private final ActiveShowtimes active;
    private final SalesWatch sales;

    RedisSeatHolds(
            HoldLanes lanes,
            HoldExtensions extensions,
            MapChanges changes,
            ActiveShowtimes active,
            SalesWatch sales) {
        this.lanes = lanes;
        this.extensions = extensions;
        this.changes = changes;
        this.active = active;
        this.sales = sales;
    }

    @Override
    public HoldOutcome hold(HoldRequest request) {
        // Before the hold, so that even one whose answer is lost is swept when it expires.
        active.touch(request.showtimeId());
        var outcome = lanes.hold(request);
        if (outcome instanceof HoldOutcome.Held) {
            sales.changed(request.showtimeId());
        }
        return outcome;
    }

    @Override
    public ExtendOutcome extend(UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap) {
        active.touch(showtimeId);
        return extensions.extend(showtimeId, holdId, byFromNow, cap);
    }

    @Override
    public void release(UUID showtimeId, HoldId holdId) {
        letGo(showtimeId, List.of(holdId));
    }

    @Override
    public void letGo(UUID showtimeId, List<HoldId> holdIds) {
        active.touch(showtimeId);
        changes.letGo(showtimeId, holdIds);
    }

    @Override
    public void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        apply(Script.KEEP, showtimeId, holdId, ordinals);
    }

    @Override
    public void sell(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        sell(showtimeId, Map.of(holdId, ordinals));
    }

    @Override
    public void sell(UUID showtimeId, Map<HoldId, List<Integer>> ordinalsOfHolds) {
        active.touch(showtimeId);
        changes.sell(showtimeId, ordinalsOfHolds);
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
