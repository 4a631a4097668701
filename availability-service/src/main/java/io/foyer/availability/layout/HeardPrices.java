package io.foyer.availability.layout;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What was heard of the prices of a showtime, and when. It counts more than a layout that was read
 * before, or so soon after that event-service may not have heard it; later ones know better.
 */
record HeardPrices(Map<UUID, Heard> byTier) {

    static final HeardPrices NONE = new HeardPrices(Map.of());

    HeardPrices {
        byTier = Map.copyOf(byTier);
    }

    record Heard(long total, Instant at) {}

    HeardPrices and(Map<UUID, Long> totals, Instant now) {
        var all = new HashMap<>(byTier);
        totals.forEach((tier, total) -> all.put(tier, new Heard(total, now)));
        return new HeardPrices(all);
    }

    /**
     * @param readAt when event-service gave the layout
     * @param delay how long it may take to hear of a price
     */
    ShowtimeLayout over(ShowtimeLayout layout, Instant readAt, Duration delay) {
        var newer = new HashMap<UUID, Long>();
        byTier.forEach(
                (tier, heard) -> {
                    if (heard.at().plus(delay).isAfter(readAt)) {
                        newer.put(tier, heard.total());
                    }
                });
        return newer.isEmpty() ? layout : layout.with(newer);
    }
}
