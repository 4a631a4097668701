package io.foyer.booking.hold;

import io.foyer.booking.inventory.PricesTurned;
import io.foyer.booking.inventory.ShowtimeImported;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has a map built anew when other seats are for sale; holds that live on are shown on it again.
 * What is for sale, and at which price, is told in any case ({@link SalesTurns} keeps that it must
 * be).
 */
@Component
class LayoutChanges {

    private final MapStore store;
    private final SalesWatch sales;

    LayoutChanges(MapStore store, SalesWatch sales) {
        this.store = store;
        this.sales = sales;
    }

    /** If Redis does not answer, {@link MapRepair} notices. */
    @TransactionalEventListener
    void on(ShowtimeImported showtime) {
        if (showtime.seatsChanged()) {
            store.delete(MapKeys.version(showtime.showtimeId()));
        }
        sales.changed(showtime.showtimeId());
    }

    /** Seats come on sale and go off it by the clock, too. */
    @TransactionalEventListener
    void on(PricesTurned turned) {
        if (turned.seatsChanged()) {
            store.delete(MapKeys.version(turned.showtimeId()));
        }
        sales.changed(turned.showtimeId());
    }
}
