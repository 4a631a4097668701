package io.foyer.booking.pricing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.booking.inventory.ShowtimeOnSale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The price of a seat is that of its tier. Tiers change with the showtime's snapshot, in the same
 * transaction, so a snapshot's revision also names its prices and they need no expiry of their own.
 */
@Component
class TierPrices implements Prices {

    private final PriceTierTable table;
    private final Cache<Snapshot, Map<UUID, SeatPrice>> cache;

    TierPrices(PriceTierTable table, PricingProperties limits) {
        this.table = table;
        this.cache = Caffeine.newBuilder().maximumSize(limits.cachedShowtimes()).build();
    }

    @Override
    public Map<Integer, SeatPrice> of(ShowtimeOnSale showtime, List<Integer> ordinals) {
        var tiers = byTier(showtime);
        var prices = new HashMap<Integer, SeatPrice>();
        for (var ordinal : ordinals) {
            showtime.layout()
                    .tierOf(ordinal)
                    .map(tiers::get)
                    .ifPresent(price -> prices.put(ordinal, price));
        }
        return prices;
    }

    @Override
    public Map<UUID, SeatPrice> byTier(ShowtimeOnSale showtime) {
        return cache.get(
                new Snapshot(showtime.id(), showtime.revision()),
                snapshot -> load(snapshot.showtimeId()));
    }

    private Map<UUID, SeatPrice> load(UUID showtimeId) {
        return table.of(showtimeId).stream()
                .collect(Collectors.toUnmodifiableMap(SeatPrice::priceTierId, Function.identity()));
    }

    private record Snapshot(UUID showtimeId, long revision) {}
}
