package io.foyer.booking.hold;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How not to do it either: each seat is taken safely, one after the other, and given back when the
 * next one is somebody else's. No seat ever has two owners, and yet buyers are refused by holds
 * that never were.
 */
final class SeatBySeatHolds implements SeatHolds {

    private final Map<Integer, HoldId> owners = new ConcurrentHashMap<>();

    @Override
    public HoldOutcome hold(HoldRequest request) {
        var got = new ArrayList<Integer>();
        var taken = new ArrayList<Integer>();
        for (var ordinal : request.ordinals()) {
            var owner = owners.putIfAbsent(ordinal, request.holdId());
            (owner == null || owner.equals(request.holdId()) ? got : taken).add(ordinal);
            Thread.yield();
        }
        if (taken.isEmpty()) {
            return new Held(Instant.MAX, got);
        }
        got.forEach(ordinal -> owners.remove(ordinal, request.holdId()));
        return new Taken(taken);
    }

    @Override
    public ExtendOutcome extend(UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap) {
        return new ExtendOutcome.Extended(Instant.MAX);
    }

    @Override
    public void release(UUID showtimeId, HoldId holdId) {
        owners.values().removeIf(holdId::equals);
    }

    @Override
    public void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {}

    @Override
    public void sell(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {}

    @Override
    public void free(UUID showtimeId, HoldId holdId, List<Integer> ordinals) {
        release(showtimeId, holdId);
    }
}
