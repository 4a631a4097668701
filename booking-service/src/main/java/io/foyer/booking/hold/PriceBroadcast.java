package io.foyer.booking.hold;

import io.foyer.booking.pricing.PricesChanged;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells those who look at a showtime that tickets cost something else now. Once, and after the
 * commit: whoever misses it learns of it with the next layout, and nobody is ever charged by it.
 */
@Component
class PriceBroadcast {

    private final MapStore store;

    PriceBroadcast(MapStore store) {
        this.store = store;
    }

    @TransactionalEventListener
    void on(PricesChanged changed) {
        store.publish(
                MapKeys.prices(changed.showtimeId()),
                changed.totals().entrySet().stream()
                        .map(tier -> tier.getKey() + ":" + tier.getValue().amount())
                        .sorted()
                        .collect(Collectors.joining(",")));
    }
}
