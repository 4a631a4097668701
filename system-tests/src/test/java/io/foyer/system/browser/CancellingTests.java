package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import io.foyer.system.client.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was bought is given back, line by line or whole; and what costs nothing at all is had. */
@BrowserTest
class CancellingTests {

    private final Api api;
    private final Customer buyer;
    private final Visitor fan;

    CancellingTests(Api api, Visitors visitors) {
        this.api = api;
        this.buyer = new Customer(api);
        this.fan = visitors.on(Screen.PHONE);
        fan.logIn(buyer);
    }

    @Test
    void oneTicketIsGivenBackThenTheOtherAndTheFanSeesBeforehandWhatReturns() {
        var show = new Organizer(api).putOnShow("De Vuelta", 1, 4);
        openBought(show);

        fan.button("Cancel tickets").click();
        assertThat(dialog()).containsText("Possible until");
        returns("2 tickets; you get back", "US$413.38");
        fan.field("Stalls, row 1, seat 1").uncheck();
        returns("1 ticket; you get back", "US$206.69");
        fan.button("Cancel the chosen tickets").click();

        assertThat(fan.heading("You are going!")).isVisible();
        assertThat(refunds()).hasCount(1);
        assertThat(refunds().first()).containsText("You cancelled");
        assertThat(refunds().first()).containsText("US$206.69");
        assertThat(codes()).hasCount(1);
        assertThat(ticket("Stalls, row 1, seat 2")).containsText("Cancelled");
        assertThat(show.stateOf(show.seatIds().get(1))).as("free again").isZero();
        fan.canBeUsedByEverybody("partly-cancelled");

        fan.button("Cancel tickets").click();
        returns("1 ticket; you get back", "US$206.69");
        fan.button("Cancel the chosen tickets").click();
        assertThat(fan.heading("This booking is cancelled")).isVisible();
        assertThat(refunds()).hasCount(2);
        assertThat(codes()).hasCount(0);
        assertThat(show.stateOf(show.seatIds().get(0))).isZero();
    }

    @Test
    void whoIsTooLateIsToldSoAndWhatElseThereIsToDo() {
        var soon = Instant.now().plus(Duration.ofHours(12)).toString();
        openBought(new Organizer(api).putOnShow("Esta Noche", 1, 4, Map.of("startsAt", soon)));

        fan.button("Cancel tickets").click();

        assertThat(dialog()).containsText("It is too late to cancel: the deadline has passed.");
        assertThat(dialog()).containsText("You may give a ticket to somebody else instead");
        assertThat(fan.button("Cancel the chosen tickets")).hasCount(0);
    }

    @Test
    void whatCostsNothingIsBookedWithoutACard() {
        var free = List.of(Tier.everywhere("Guest list", 0));
        var show = new Organizer(api).putOnShow("Gratis", 1, 4, free);

        fan.open("/events/" + show.eventId());
        assertThat(fan.page().locator(".showing")).containsText("Free of charge");
        fan.open("/showtimes/" + show.showtimeId());
        new SeatMapOnScreen(fan, 1, 4).pick(0, 0).pick(0, 1);
        assertThat(fan.page().locator(".basket")).containsText("US$0.00");
        fan.button("Hold these").click();
        fan.button("Book free of charge").click();

        assertThat(fan.heading("You are going!")).isVisible();
        assertThat(codes()).hasCount(2);
        fan.nothingWentWrong();
    }

    private void openBought(Show show) {
        var held = buyer.hold(show, show.seatIds().subList(0, 2)).expect(201);
        var bookingId = held.path("id").asString();
        buyer.pay(bookingId);
        fan.open("/bookings/" + bookingId);
    }

    private void returns(String tickets, String amount) {
        var sum = dialog().locator(".price");
        assertThat(sum).containsText(tickets);
        assertThat(sum).containsText(amount);
    }

    private Locator dialog() {
        return fan.page().locator("dialog");
    }

    private Locator refunds() {
        return having("tr", "You cancelled");
    }

    private Locator codes() {
        return fan.page().getByAltText("The ticket’s code, to be shown at the door");
    }

    private Locator ticket(String place) {
        return having("li.ticket", place);
    }

    private Locator having(String selector, String text) {
        return fan.page().locator(selector, new Page.LocatorOptions().setHasText(text));
    }
}
