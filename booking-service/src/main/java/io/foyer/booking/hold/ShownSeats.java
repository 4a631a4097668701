package io.foyer.booking.hold;

import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.inventory.ShowtimeOnSale;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who has which seats: as the live map shows it, which is one small read however many are sold, and
 * which {@link MapRepair} keeps in step with the claims. Where there is no map, or no Redis, the
 * claims themselves, and the holds that Postgres knows of.
 */
@Component
class ShownSeats implements SeatStates {

    private static final Logger log = LoggerFactory.getLogger(ShownSeats.class);

    private final MapStore store;
    private final MapLoader loader;
    private final ClaimedSeats claims;

    ShownSeats(MapStore store, MapLoader loader, ClaimedSeats claims) {
        this.store = store;
        this.loader = loader;
        this.claims = claims;
    }

    SeatBits of(ShowtimeOnSale showtime) {
        try {
            var bytes = map(showtime.id());
            return bytes == null ? claimed(showtime) : new SeatBits(bytes);
        } catch (CompletionException unreachable) {
            log.debug("The map of {} cannot be read; counting claims", showtime.id(), unreachable);
            return claimed(showtime);
        }
    }

    @Override
    public long[] taken(ShowtimeOnSale showtime) {
        return of(showtime).taken(showtime.layout().seatCount());
    }

    /** A map that waits to be built anew is not swept any more, so it is built first. */
    private byte @Nullable [] map(UUID showtimeId) {
        var loaded = store.exists(MapKeys.version(showtimeId)).toCompletableFuture();
        var bytes = read(showtimeId);
        if (bytes == null || loaded.join()) {
            return bytes;
        }
        loader.load(showtimeId).join();
        return read(showtimeId);
    }

    private byte @Nullable [] read(UUID showtimeId) {
        return store.read(MapKeys.map(showtimeId)).toCompletableFuture().join();
    }

    private SeatBits claimed(ShowtimeOnSale showtime) {
        var places = showtime.layout().placeCount();
        var bytes = SeatBits.blank(places);
        for (var hold : claims.holdsOf(showtime.id())) {
            hold.ordinals().stream()
                    .filter(ordinal -> ordinal < places)
                    .forEach(ordinal -> SeatBits.set(bytes, ordinal, SeatBits.HELD));
        }
        for (var claim : claims.of(showtime.id())) {
            if (claim.ordinal() < places) {
                SeatBits.set(bytes, claim.ordinal(), claim.sold() ? SeatBits.SOLD : SeatBits.HELD);
            }
        }
        return new SeatBits(bytes);
    }
}
