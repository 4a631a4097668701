package io.foyer.booking.hold;

import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.inventory.SeatLayout;
import io.foyer.booking.inventory.Showtimes;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads what a showtime's map shows, what live holds have in Redis and what claims have in
 * Postgres, and compares. The three are read one after the other while all of them change, so one
 * look proves nothing.
 */
@Component
class InventoryLook {

    private final Showtimes showtimes;
    private final ClaimedSeats claims;
    private final MapStore store;
    private final InventoryCheckProperties limits;
    private final InstantSource clock;

    InventoryLook(
            Showtimes showtimes,
            ClaimedSeats claims,
            MapStore store,
            InventoryCheckProperties limits,
            InstantSource clock) {
        this.showtimes = showtimes;
        this.claims = claims;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What looks astray; nothing when the showtime is not known or its map is not loaded, since
     * then the claims themselves are counted.
     *
     * @throws java.util.concurrent.CompletionException when Redis does not answer
     */
    Set<Astray> at(UUID showtimeId) {
        return showtimes
                .find(showtimeId)
                .map(showtime -> at(showtimeId, showtime.layout()))
                .orElseGet(Set::of);
    }

    /** Has the map built anew, with the holds that live. */
    void rebuild(UUID showtimeId) {
        store.delete(MapKeys.version(showtimeId));
    }

    private Set<Astray> at(UUID showtimeId, SeatLayout layout) {
        var loaded = store.exists(MapKeys.version(showtimeId)).toCompletableFuture();
        var bytes = store.read(MapKeys.map(showtimeId)).toCompletableFuture().join();
        return bytes == null || !loaded.join()
                ? Set.of()
                : Astray.find(
                        layout, claims.of(showtimeId), living(showtimeId), new SeatBits(bytes));
    }

    /** With those that ended a moment ago: they are on the map until they are swept. */
    private BitSet living(UUID showtimeId) {
        var since = clock.instant().minus(limits.sweptWithin()).toEpochMilli();
        var places = new BitSet();
        for (var hold : store.from(since, MapKeys.holds(showtimeId)).toCompletableFuture().join()) {
            Arrays.stream(hold.substring(hold.lastIndexOf('|') + 1).split(","))
                    .mapToInt(Integer::parseInt)
                    .forEach(places::set);
        }
        return places;
    }
}
