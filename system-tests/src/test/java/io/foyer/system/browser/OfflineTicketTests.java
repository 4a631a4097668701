package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** At the door there is no network. */
@BrowserTest
class OfflineTicketTests {

    private static final String KEPT =
            "async () => (await caches.keys()).includes('foyer-tickets')";

    private final Api api;
    private final Visitors visitors;

    OfflineTicketTests(Api api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void aTicketAndItsCodeAreShownWithoutANetworkAndGoneAfterLoggingOut() {
        var show = new Organizer(api).putOnShow("Sin Red", 1, 4);
        var buyer = new Customer(api);
        var booking = buyer.hold(show, show.seatIds().subList(0, 1)).expect(201);
        buyer.pay(booking.path("id").asString());
        var fan = visitors.on(Screen.PHONE);
        fan.logIn(buyer);
        fan.open("/tickets");
        await("the service worker")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                fan.page()
                                        .evaluate(
                                                "() => navigator.serviceWorker.controller !== null")
                                        .equals(true));

        fan.window().setOffline(true);
        fan.page().reload();
        fan.page().getByText("Stalls, row 1, seat 1").click();
        assertThat(fan.page().getByAltText("The ticket’s code, to be shown at the door"))
                .isVisible();
        assertThat(fan.heading("Sin Red")).isVisible();

        fan.window().setOffline(false);
        fan.open("/");
        assertThat(fan.page().evaluate(KEPT)).isEqualTo(true);
        fan.button("Log out").click();
        await("nothing of a person")
                .atMost(Duration.ofSeconds(5))
                .until(() -> fan.page().evaluate(KEPT).equals(false));
    }
}
