package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page that a fan can see, on each screen, in light and in dark: usable by everybody, no
 * wider than its window. Pictures of all are kept in {@code target/screenshots}.
 */
@BrowserTest
class EveryPageTests {

    private final Api api;
    private final Visitors visitors;

    EveryPageTests(Api api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @ParameterizedTest
    @EnumSource
    void whatEverybodySees(Screen screen) {
        var show = new Organizer(api).putOnShow("Una Noche Cualquiera", 8, 14);
        var visitor = visitors.on(screen);
        var pages =
                Map.of(
                        "home", "/",
                        "nothing-found", "/?q=zzzzqqqq",
                        "event", "/events/" + show.eventId(),
                        "showtime", "/showtimes/" + show.showtimeId(),
                        "log-in", "/log-in",
                        "sign-up", "/sign-up",
                        "forgotten", "/account/forgotten",
                        "reset", "/account/reset",
                        "verify", "/account/verify",
                        "no-such-page", "/nowhere");

        pages.forEach((name, address) -> look(visitor, name + "-" + screen, address));
    }

    @Test
    void anEventThatIsNotThereLeadsToThoseThatAre() {
        var visitor = visitors.on(Screen.PHONE);
        visitor.open("/events/" + UUID.randomUUID());
        visitor.canBeUsedByEverybody("no-such-event");

        visitor.link("To what is on").click();

        assertThat(visitor.heading("What would you like to see?")).isVisible();
    }

    @Test
    void whatWasFoundStaysLegibleWhileSomethingElseIsSought() {
        new Organizer(api).putOnShow("Una Noche Lenta", 4, 6);
        var visitor = visitors.on(Screen.PHONE);
        visitor.open("/");
        var busy = visitor.page().locator(".found [aria-busy='true']");
        var underway = new ArrayList<Route>();
        visitor.page().route("**/search?*", underway::add);

        List.of("una", "una noche").forEach(words -> seek(visitor, words, underway));

        assertThat(busy).hasCount(1);
        Assertions.assertThat(Axe.violations(visitor.page())).isEmpty();
        underway.getLast().resume();
        assertThat(busy).hasCount(0);
    }

    /** Types what to seek, and waits until it is asked for, which takes back what was before. */
    private static void seek(Visitor visitor, String words, List<Route> underway) {
        var before = underway.size();
        visitor.field("Artist, event, venue or city").fill(words);
        visitor.page().waitForCondition(() -> underway.size() > before);
    }

    @ParameterizedTest
    @EnumSource
    void whatABuyerSees(Screen screen) {
        var show = new Organizer(api).putOnShow("Mi Noche", 6, 10);
        var buyer = new Customer(api);
        var held = hold(buyer, show, 0);
        var bought = hold(buyer, show, 2);
        buyer.pay(bought);
        var cancelled = hold(buyer, show, 4);
        buyer.pay(cancelled);
        buyer.cancel(cancelled).expect(200);
        var ticket = buyer.tickets(bought).path("items").path(0);
        var ticketId =
                (ticket.isMissingNode() ? buyer.tickets(bought).path(0) : ticket)
                        .path("id")
                        .asString();
        var visitor = visitors.on(screen);
        visitor.logIn(buyer);

        look(visitor, "held-" + screen, "/bookings/" + held);
        visitor.button("Go on to payment").click();
        visitor.settled();
        visitor.canBeUsedByEverybody("paying-" + screen);
        look(visitor, "booking-" + screen, "/bookings/" + bought);
        look(visitor, "cancelled-" + screen, "/bookings/" + cancelled);
        look(visitor, "tickets-" + screen, "/tickets");
        look(visitor, "ticket-" + screen, "/tickets/" + ticketId);
        look(visitor, "account-" + screen, "/account");
        look(visitor, "door-staff-" + screen, "/door-staff");
    }

    @Test
    void theListOfSeatsAndTheDialogOfCancelling() {
        var show = new Organizer(api).putOnShow("Otra Noche", 3, 8);
        var buyer = new Customer(api);
        var bought = hold(buyer, show, 0);
        buyer.pay(bought);
        var visitor = visitors.on(Screen.DESKTOP);
        visitor.logIn(buyer);

        visitor.open("/showtimes/" + show.showtimeId());
        visitor.page().locator("[role=tab]").last().click();
        visitor.page().locator("summary").click();
        visitor.page().locator("[data-seat]").first().waitFor();
        visitor.canBeUsedByEverybody("seat-list");
        visitor.open("/bookings/" + bought);
        visitor.button("Cancel tickets").click();
        visitor.button("Cancel the chosen tickets").waitFor();
        visitor.canBeUsedByEverybody("cancelling");
    }

    private static void look(Visitor visitor, String name, String address) {
        visitor.open(address);
        visitor.canBeUsedByEverybody(name);
    }

    private static String hold(Customer buyer, Show show, int first) {
        return buyer.hold(show, show.seatIds().subList(first, first + 2))
                .expect(201)
                .path("id")
                .asString();
    }
}
