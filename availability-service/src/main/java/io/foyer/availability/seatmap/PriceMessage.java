package io.foyer.availability.seatmap;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** {@code <tierId>:<total>} pairs joined by commas, as they travel on the channel of prices. */
final class PriceMessage {

    private PriceMessage() {}

    static Map<UUID, Long> parse(String message) {
        var totals = new HashMap<UUID, Long>();
        for (var pair : message.split(",")) {
            var colon = pair.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("Not tier:total: " + pair);
            }
            totals.put(
                    UUID.fromString(pair.substring(0, colon)),
                    Long.parseLong(pair, colon + 1, pair.length(), 10));
        }
        return totals;
    }
}
