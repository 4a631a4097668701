package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A fan's whole way: find a show, pick seats, log in, have a card refused, pay, see the tickets.
 */
@BrowserTest
class BuyingTests {

    private static final int ROWS = 4;
    private static final int SEATS = 8;

    private final Api api;
    private final Visitors visitors;

    BuyingTests(Api api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE"})
    void aFanFindsAShowPicksSeatsOnTheMapIsDeclinedOnceAndGetsTickets(Screen screen) {
        var show = findable("Baile " + UUID.randomUUID());
        var fan = visitors.on(screen);

        fan.open("/");
        fan.field("Artist, event, venue or city").fill(show.name());
        fan.link(show.name()).click();
        fan.link("Choose seats: " + dayOf(fan)).click();
        new SeatMapOnScreen(fan, ROWS, SEATS).pick(1, 3).pick(1, 4);
        assertThat(fan.page().locator(".basket")).containsText("Stalls, row 2, seat 4");
        assertThat(fan.page().locator(".basket")).containsText("Stalls, row 2, seat 5");

        fan.button("Hold these").click();
        fan.fillLogIn(new Customer(api)); // what was chosen is still chosen after this
        assertThat(fan.page().locator(".basket")).containsText("Stalls, row 2, seat 5");
        fan.button("Hold these").click();
        assertThat(fan.heading("Your seats are held")).isVisible();
        assertThat(fan.page().locator(".countdown")).containsText("They are yours for another");

        fan.button("Go on to payment").click();
        assertThat(fan.heading("Pay for your seats")).isVisible();
        pay(fan, "A card that is declined ···· 0002");
        assertThat(fan.page().getByRole(AriaRole.ALERT))
                .containsText("Your seats are still held: try another card.");
        pay(fan, "A card that works ···· 4242");

        assertThat(fan.heading("You are going!")).isVisible();
        assertThat(fan.page().getByAltText("The ticket’s code, to be shown at the door"))
                .hasCount(2);
        fan.canBeUsedByEverybody("bought-" + screen);
    }

    @Test
    void aBankMayAskTheFanAndLeadsBackEitherWay() {
        var show = new Organizer(api).putOnShow("Bank", ROWS, SEATS);
        var buyer = new Customer(api);
        var fan = visitors.on(Screen.DESKTOP);
        fan.logIn(buyer);
        fan.open("/bookings/" + hold(buyer, show));

        fan.button("Go on to payment").click();
        pay(fan, "A card whose bank asks you to confirm (3‑D Secure) ···· 3220");
        fan.button("Fail").click();
        assertThat(fan.page().getByRole(AriaRole.ALERT))
                .containsText("Your bank could not confirm that it is you");
        pay(fan, "A card whose bank asks you to confirm (3‑D Secure) ···· 3220");
        fan.button("Complete").click();

        assertThat(fan.heading("You are going!")).isVisible();
        fan.nothingWentWrong();
    }

    @Test
    void aChoiceThatLeavesASeatAloneIsRefusedWithAWayOut() {
        var show = new Organizer(api).putOnShow("Alone", 1, 6);
        var fan = visitors.on(Screen.DESKTOP);
        fan.logIn(new Customer(api));
        fan.open("/showtimes/" + show.showtimeId());

        new SeatMapOnScreen(fan, 1, 6).pick(0, 1).pick(0, 2);
        fan.button("Hold these").click();

        assertThat(fan.page().getByRole(AriaRole.ALERT))
                .containsText("This would leave one seat alone between others");
        fan.button("Take it too").click();
        fan.button("Hold these").click();
        assertThat(fan.heading("Your seats are held")).isVisible();
        assertThat(fan.page().locator("tbody tr")).hasCount(3);
    }

    private void pay(Visitor fan, String card) {
        fan.field(card).check();
        fan.page().locator("form button", new LocatorOptions().setHasText("Pay")).click();
    }

    private static String hold(Customer buyer, Show show) {
        return buyer.hold(show, show.seatIds().subList(0, 2)).expect(201).path("id").asString();
    }

    private static String dayOf(Visitor fan) {
        return fan.page().locator(".showing time").first().textContent();
    }

    private Show findable(String name) {
        var show = new Organizer(api).putOnShow(name, ROWS, SEATS);
        var query = "search?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        await("the show in search")
                .atMost(Duration.ofSeconds(30))
                .until(() -> api.get(query, null).expect(200).path("total").asInt() > 0);
        return show;
    }
}
