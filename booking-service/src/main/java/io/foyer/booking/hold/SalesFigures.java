package io.foyer.booking.hold;

import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Counts a showtime's seats: what is sold comes from the claims, what is held also from the map.
 */
@Component
class SalesFigures {

    private final Showtimes showtimes;
    private final ClaimedSeats claims;
    private final MapStore store;

    SalesFigures(Showtimes showtimes, ClaimedSeats claims, MapStore store) {
        this.showtimes = showtimes;
        this.claims = claims;
        this.store = store;
    }

    /**
     * The figures now; absent when the showtime is not known or its map is not loaded.
     *
     * @throws java.util.concurrent.CompletionException when the map cannot be read
     */
    Optional<SalesChanged> of(UUID showtimeId) {
        return Optional.ofNullable(store.read(MapKeys.map(showtimeId)).toCompletableFuture().join())
                .flatMap(
                        bytes ->
                                showtimes
                                        .find(showtimeId)
                                        .map(showtime -> count(showtime, new SeatBits(bytes))));
    }

    private SalesChanged count(ShowtimeOnSale showtime, SeatBits shown) {
        var sold = new BitSet();
        var held = new BitSet();
        var total = new BitSet();
        for (var seat : showtime.layout().seats()) {
            total.set(seat.ordinal(), seat.isForSale());
            held.set(seat.ordinal(), shown.state(seat.ordinal()) == SeatBits.HELD);
        }
        for (var claim : claims.of(showtime.id())) {
            (claim.sold() ? sold : held).set(claim.ordinal());
            total.set(claim.ordinal());
        }
        held.andNot(sold); // a sale that the map does not show yet
        var seats = total.cardinality();
        return new SalesChanged(
                showtime.id(),
                seats,
                seats - held.cardinality() - sold.cardinality(),
                held.cardinality(),
                sold.cardinality());
    }
}
