package io.foyer.booking.testing;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.testing.identity.TestIdentity;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Where tests put showtimes on sale and send buyers to. */
public final class Shop {

    /** Of each seat: 50.00, a tenth of it as fee, 8.5 % tax on both. */
    public static final long TOTAL_PER_SEAT = 5_968;

    private static final long PRICE = 5_000;

    private final MockMvcTester http;
    private final TestIdentity identity;
    private final EventServiceFake eventService;
    private final JsonMapper json;

    Shop(
            MockMvcTester http,
            TestIdentity identity,
            EventServiceFake eventService,
            JsonMapper json) {
        this.http = http;
        this.identity = identity;
        this.eventService = eventService;
        this.json = json;
    }

    /** On sale now, up to eight seats a buyer. */
    public ShowtimeOnSale showtime(int seats) {
        return publish(Fixtures.showtime(seats));
    }

    public ShowtimeOnSale publish(ShowtimeOnSale showtime) {
        return eventService.publish(showtime, 1, PRICE);
    }

    /** At this price for a seat, in minor units of the showtime's currency. */
    public ShowtimeOnSale publish(ShowtimeOnSale showtime, long price) {
        return eventService.publish(showtime, 1, price);
    }

    /** On sale now, for nothing. */
    public ShowtimeOnSale freeShowtime(int seats) {
        return publishFree(Fixtures.showtime(seats));
    }

    public ShowtimeOnSale publishFree(ShowtimeOnSale showtime) {
        return eventService.publish(showtime, 1, 0);
    }

    public Buyer buyer() {
        return buyer("Test Account");
    }

    /** Somebody who calls themselves this. */
    public Buyer buyer(String name) {
        return new Buyer(http, json, identity, UUID.randomUUID(), name);
    }
}
