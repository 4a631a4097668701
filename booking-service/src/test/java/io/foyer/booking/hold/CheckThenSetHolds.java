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
import java.util.stream.IntStream;

/** How not to do it: looks whether the seats are free, and takes them a moment later. */
final class CheckThenSetHolds implements SeatHolds {

    private final Map<Integer, HoldId> owners = new ConcurrentHashMap<>();

    @Override
    public HoldOutcome hold(HoldRequest request) {
        var taken = request.ordinals().stream().filter(owners::containsKey).toList();
        if (!taken.isEmpty()) {
            return new Taken(taken);
        }
        var ordinals = new ArrayList<>(request.ordinals());
        request.standing().forEach(places -> ordinals.addAll(free(places)));
        Thread.yield();
        ordinals.forEach(ordinal -> owners.put(ordinal, request.holdId()));
        return ordinals.size() < request.size()
                ? new Taken(List.of())
                : new Held(Instant.MAX, ordinals);
    }

    private List<Integer> free(StandingPlaces places) {
        return IntStream.range(places.first(), places.first() + places.count())
                .boxed()
                .filter(ordinal -> !owners.containsKey(ordinal))
                .limit(places.quantity())
                .toList();
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
