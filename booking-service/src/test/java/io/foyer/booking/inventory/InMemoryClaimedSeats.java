package io.foyer.booking.inventory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Claims as a test states them. */
public final class InMemoryClaimedSeats implements ClaimedSeats {

    private final Map<UUID, Map<Integer, ClaimedSeat>> live = new ConcurrentHashMap<>();
    private final Map<UUID, List<WrittenHold>> holds = new ConcurrentHashMap<>();

    public void pay(UUID showtimeId, UUID bookingId, int... ordinals) {
        put(showtimeId, bookingId, false, ordinals);
    }

    public void sell(UUID showtimeId, UUID bookingId, int... ordinals) {
        put(showtimeId, bookingId, true, ordinals);
    }

    public void giveUp(UUID showtimeId, int... ordinals) {
        for (var ordinal : ordinals) {
            liveOf(showtimeId).remove(ordinal);
        }
    }

    @Override
    public List<ClaimedSeat> of(UUID showtimeId) {
        return List.copyOf(live.getOrDefault(showtimeId, Map.of()).values());
    }

    /** What Postgres knows of holds from now on. */
    public void hold(UUID showtimeId, WrittenHold... written) {
        holds.put(showtimeId, List.of(written));
    }

    @Override
    public List<WrittenHold> holdsOf(UUID showtimeId) {
        return holds.getOrDefault(showtimeId, List.of());
    }

    private void put(UUID showtimeId, UUID bookingId, boolean sold, int... ordinals) {
        for (var ordinal : ordinals) {
            liveOf(showtimeId).put(ordinal, new ClaimedSeat(ordinal, bookingId, sold));
        }
    }

    private Map<Integer, ClaimedSeat> liveOf(UUID showtimeId) {
        return live.computeIfAbsent(showtimeId, id -> new ConcurrentHashMap<>());
    }
}
