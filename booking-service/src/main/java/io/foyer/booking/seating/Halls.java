package io.foyer.booking.seating;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.pricing.Prices;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The halls of showtimes, drawn once for each revision of a showtime's snapshot. */
@Component
class Halls {

    private final Prices prices;
    private final Cache<Snapshot, Hall> drawn;

    Halls(Prices prices, SeatingProperties limits) {
        this.prices = prices;
        this.drawn =
                Caffeine.newBuilder()
                        .maximumWeight(limits.halls().toBytes())
                        .<Snapshot, Hall>weigher((snapshot, hall) -> 256 + hall.bytes())
                        .build();
    }

    Hall of(ShowtimeOnSale showtime) {
        return drawn.get(
                new Snapshot(showtime.id(), showtime.revision()),
                _ -> HallPlan.of(showtime.layout(), prices.byTier(showtime)));
    }

    private record Snapshot(UUID showtimeId, long revision) {}
}
