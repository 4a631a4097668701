package io.foyer.booking.hold;

import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.inventory.Showtimes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Compares the maps of active showtimes with the claims, and mends what a crash or an unreachable
 * Redis has left behind. Map and claims are read one after the other while both change, so only a
 * flaw that two looks in a row have found is taken for one.
 */
@Component
class MapRepair {

    private static final Logger log = LoggerFactory.getLogger(MapRepair.class);

    private final ActiveShowtimes active;
    private final Showtimes showtimes;
    private final ClaimedSeats claims;
    private final MapStore store;
    private final MapChanges changes;
    private final Map<UUID, Set<MapFlaw>> suspected = new HashMap<>();

    MapRepair(
            ActiveShowtimes active,
            Showtimes showtimes,
            ClaimedSeats claims,
            MapStore store,
            MapChanges changes) {
        this.active = active;
        this.showtimes = showtimes;
        this.claims = claims;
        this.store = store;
        this.changes = changes;
    }

    /** One look at all active showtimes; not to be called by two threads at once. */
    void look() {
        var all = active.all();
        suspected.keySet().retainAll(all);
        for (var showtimeId : all) {
            try {
                look(showtimeId);
            } catch (CompletionException | DataAccessException failure) {
                log.debug("Cannot compare the map of {}; tried again soon", showtimeId, failure);
            }
        }
    }

    private void look(UUID showtimeId) {
        var found = flaws(showtimeId);
        var certain = new HashSet<>(found);
        certain.retainAll(suspected.getOrDefault(showtimeId, Set.of()));
        suspected.put(showtimeId, found);
        mend(showtimeId, certain);
    }

    private Set<MapFlaw> flaws(UUID showtimeId) {
        var bytes = store.read(MapKeys.map(showtimeId)).toCompletableFuture().join();
        var showtime = showtimes.find(showtimeId);
        return bytes == null || showtime.isEmpty()
                ? Set.of()
                : MapFlaw.find(showtime.get().layout(), claims.of(showtimeId), new SeatBits(bytes));
    }

    private void mend(UUID showtimeId, Set<MapFlaw> flaws) {
        var unclaimed = new ArrayList<Integer>();
        for (var flaw : flaws) {
            switch (flaw) {
                case MapFlaw.NotSold(var seat, var booking) ->
                        changes.sell(showtimeId, Map.of(new HoldId(booking), List.of(seat)));
                case MapFlaw.NotKept(var seat, var booking) ->
                        changes.apply(Script.KEEP, showtimeId, new HoldId(booking), List.of(seat));
                case MapFlaw.NotClaimed(var seat) -> unclaimed.add(seat);
                case MapFlaw.OtherLayout() -> store.delete(MapKeys.version(showtimeId));
            }
        }
        if (!unclaimed.isEmpty()) {
            changes.mend(showtimeId, unclaimed);
        }
    }
}
