package io.foyer.booking.aftersale;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody has bought two seats, and the money is collected. */
@CheckoutTest
public abstract class SaleScene {

    @SuppressWarnings("NullAway.Init")
    protected House house;

    @SuppressWarnings("NullAway.Init")
    protected Buyer buyer;

    protected ShowtimeOnSale showtime = Fixtures.showtime(1);
    protected UUID booking = new UUID(0, 0);

    @BeforeEach
    void sell(@Autowired ApplicationContext context) {
        house = new House(context);
        buyer = house.shop.buyer();
        showtime = house.shop.showtime(10);
        booking = house.sell(buyer, showtime, 1, 2);
    }
}
