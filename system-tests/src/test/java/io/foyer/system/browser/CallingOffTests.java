package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An organizer gives money back: of one booking, of a showtime that is called off, of an event. */
@BrowserTest
class CallingOffTests {

    private static final int PATIENCE = 40_000;

    private final Customer buyer;
    private final Visitor promoter;
    private final Visitor fan;
    private final Show show;
    private final String bookingId;

    CallingOffTests(Api api, Visitors visitors) {
        var organizer = new Organizer(api);
        this.show = organizer.putOnShow("Perhaps Never", 1, 4);
        this.buyer = new Customer(api);
        this.bookingId =
                buyer.hold(show, show.seatIds().subList(0, 2)).expect(201).path("id").asString();
        buyer.pay(bookingId);
        this.promoter = visitors.on(Screen.DESKTOP);
        this.fan = visitors.on(Screen.PHONE);
        promoter.logIn(organizer);
        fan.logIn(buyer);
    }

    @Test
    void anEventIsCalledOffWithWhatThatMeansAndHowFarItIs() {
        promoter.open("/organizer/events/" + show.eventId());
        promoter.button("Call off …").click();
        assertThat(fact("Bookings to be cancelled")).hasText("1");
        assertThat(fact("Tickets in them")).hasText("2");
        assertThat(fact("Money that goes back")).hasText("US$413.38");
        promoter.canBeUsedByEverybody("calling-off");
        dialog().locator("button.danger").click();

        said("All of it is done: US$413.38 in all.");
        said("1 of 1 bookings cancelled");
        said("1 of 1 buyers have their money");
        promoter.canBeUsedByEverybody("called-off");
        fan.open("/events/" + show.eventId());
        assertThat(fan.page().locator("main")).containsText("This event is cancelled.");
        seesTheMoney("The event was cancelled", "US$413.38");
    }

    @Test
    void aShowtimeIsCalledOffWithHowManyItConcerns() {
        promoter.open("/organizer/showtimes/" + show.showtimeId());
        promoter.button("Put it off").click();
        assertThat(fact("Tickets sold so far")).hasText("2");
        promoter.button("Cancel").click();
        promoter.button("Call it off").click();
        assertThat(fact("Bookings to be cancelled")).hasText("1");
        assertThat(fact("Tickets in them")).hasText("2");
        assertThat(fact("Money that goes back")).hasText("US$413.38");
        promoter.canBeUsedByEverybody("calling-off-showtime");
        dialog().locator("button.danger").click();

        said("All of it is done: US$413.38 in all.");
        seesTheMoney("The event was cancelled", "US$413.38");
    }

    @Test
    void whoHasTicketsOfAPostponedEventIsNotSentThere() {
        promoter.open("/organizer/events/" + show.eventId());
        promoter.button("Postpone …").click();
        dialog().locator("button.danger").click();
        assertThat(promoter.page().locator("main")).containsText("Postponed");

        seesUntilItIsSo("/tickets", "Postponed");
        fan.open("/bookings/" + bookingId);
        assertThat(fan.heading("This show is postponed")).isVisible();
        assertThat(fan.page().locator("main")).containsText("Everything back if cancelled by");
        fan.canBeUsedByEverybody("postponed-booking");
        fan.open("/tickets");
        fan.page().locator(".stubs a").first().click();
        assertThat(fan.page().locator("main")).containsText("The ticket stays good");
    }

    /** booking-service is told a moment later. */
    private void seesUntilItIsSo(String path, String words) {
        await().atMost(Duration.ofMillis(PATIENCE))
                .until(
                        () -> {
                            fan.open(path);
                            fan.page().reload();
                            fan.settled();
                            return fan.page().locator("main .grid").innerText().contains(words);
                        });
    }

    @Test
    void someMoneyOfOneBookingGoesBackAndNeverMoreThanWasPaid() {
        promoter.open("/organizer/events/" + show.eventId() + "/bookings");
        promoter.page().locator("td.actions button").click();
        promoter.field("An amount").check();
        promoter.field("Amount in USD").fill("9999");
        promoter.field("Why").fill("A pillar in front of it");
        promoter.button("Give money back").click();
        assertThat(dialog()).containsText("That is more than what is left of the payment.");
        promoter.field("Amount in USD").fill("10,00");
        promoter.button("Give money back").click();

        assertThat(promoter.page().locator("td.money")).containsText("− US$10.00");
        fan.open("/bookings/" + bookingId);
        assertThat(fan.heading("You are going!")).isVisible();
        assertThat(refund("By the organizer")).containsText("A pillar in front of it");
        assertThat(refund("By the organizer")).containsText("US$10.00");
    }

    /** What the buyer finds where the booking was. */
    private void seesTheMoney(String why, String amount) {
        fan.open("/bookings/" + bookingId);
        assertThat(fan.heading("This booking is cancelled")).isVisible();
        assertThat(refund(why)).containsText(amount);
        assertThat(fan.page().locator("li.ticket").first()).containsText("Cancelled");
    }

    private void said(String words) {
        assertThat(promoter.page().locator("main"))
                .containsText(words, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    private Locator dialog() {
        return promoter.page().locator("dialog");
    }

    private Locator fact(String name) {
        return dialog().locator("dt", new Locator.LocatorOptions().setHasText(name))
                .locator("+ dd");
    }

    private Locator refund(String why) {
        return fan.page().locator("tr", new Page.LocatorOptions().setHasText(why));
    }
}
