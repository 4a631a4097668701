package io.foyer.booking.hold;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.pricing.Prices;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Counts a showtime's seats, and finds the span of prices of those that are free. What a snapshot
 * has for sale at which price is worked out once for each revision of it.
 */
@Component
class SalesFigures {

    private final Showtimes showtimes;
    private final Prices prices;
    private final ShownSeats seats;
    private final Cache<Snapshot, SaleMasks> masks;

    SalesFigures(Showtimes showtimes, Prices prices, ShownSeats seats, HoldProperties limits) {
        this.showtimes = showtimes;
        this.prices = prices;
        this.seats = seats;
        this.masks =
                Caffeine.newBuilder()
                        .maximumWeight(limits.sales().masks().toBytes())
                        .<Snapshot, SaleMasks>weigher((snapshot, masks) -> 64 + masks.bytes())
                        .build();
    }

    /**
     * The figures now; absent when the showtime is not known.
     *
     * @param revision the oldest that will do: it names the tiers that Postgres says can be bought
     * @throws RuntimeException when neither the map nor the claims can be read
     */
    Optional<Counted> of(UUID showtimeId, long revision) {
        return snapshot(showtimeId, revision)
                .map(
                        showtime ->
                                new Counted(
                                        showtime.revision(),
                                        masks(showtime).count(showtimeId, seats.of(showtime))));
    }

    /** The figures of each section, as of one moment. */
    List<SectionTally> bySection(ShowtimeOnSale showtime) {
        return masks(showtime).bySection(seats.of(showtime));
    }

    private Optional<ShowtimeOnSale> snapshot(UUID showtimeId, long revision) {
        var known = showtimes.find(showtimeId);
        if (known.filter(showtime -> showtime.revision() < revision).isEmpty()) {
            return known;
        }
        showtimes.lookAgain(showtimeId);
        return showtimes.find(showtimeId);
    }

    private SaleMasks masks(ShowtimeOnSale showtime) {
        return masks.get(
                new Snapshot(showtime.id(), showtime.revision()),
                snapshot -> SaleMasks.of(showtime.layout(), prices.byTier(showtime)));
    }

    /** What was counted, and of which snapshot. */
    record Counted(long revision, SalesChanged figures) {}

    private record Snapshot(UUID showtimeId, long revision) {}
}
