package io.foyer.booking.hold;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How not to do it: looks whether the seats are free, and takes them a moment later. */
final class CheckThenSetHolds implements SeatHolds {

    private final Map<Integer, HoldId> owners = new ConcurrentHashMap<>();

    @Override
    public HoldOutcome hold(HoldRequest request) {
        var taken = request.ordinals().stream().filter(owners::containsKey).toList();
        if (!taken.isEmpty()) {
            return new Taken(taken);
        }
        Thread.yield();
        request.ordinals().forEach(ordinal -> owners.put(ordinal, request.holdId()));
        return new Held(Instant.MAX);
    }

    @Override
    public ExtendOutcome extend(UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap) {
        return owners.containsValue(holdId)
                ? new ExtendOutcome.Extended(Instant.MAX)
                : new ExtendOutcome.Expired();
    }

    @Override
    public void release(UUID showtimeId, HoldId holdId) {
        owners.values().removeIf(holdId::equals);
    }

    @Override
    public void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        ordinals.forEach(ordinal -> owners.put(ordinal, holdId));
    }

    @Override
    public void sell(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        keep(showtimeId, holdId, ordinals);
    }

    @Override
    public void free(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        release(showtimeId, holdId);
    }
}
