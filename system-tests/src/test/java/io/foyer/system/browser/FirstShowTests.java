package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Person;
import io.foyer.system.client.Show;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody who has never put on a show puts one on. */
@BrowserTest
class FirstShowTests {

    private static final double SOON = 20_000;

    private final Api api;
    private final Visitor promoter;
    private final Page page;

    FirstShowTests(Api api, Visitors visitors) {
        this.api = api;
        this.promoter = visitors.on(Screen.DESKTOP);
        this.page = promoter.page();
    }

    @Test
    void theWayFromAnEmptyAccountToAShowThatSells() {
        signsUp();
        entersAVenue();
        drawsItsSeats();
        var eventId = entersAnEvent("A First Night");
        var showtimeId = addsAShowtime();
        setsAPrice();
        publishes();

        var show = Show.read(api, eventId, showtimeId, "A First Night");
        var fan = new Customer(api);
        fan.pay(fan.hold(show, show.seatIds().subList(0, 2)).expect(201).path("id").asString());

        seesItSell();
        promoter.nothingWentWrong();
    }

    private void signsUp() {
        promoter.open("/sign-up?role=ORGANIZER&next=/organizer");
        promoter.field("Name").fill("A new promoter");
        promoter.field("E-mail address").fill(UUID.randomUUID() + "@people.example");
        promoter.field("Password").fill(Person.PASSWORD);
        page.locator("main form button:not([type])").click();
        assertThat(promoter.heading("Your first show, step by step")).isVisible();
    }

    private void entersAVenue() {
        promoter.link("Enter a venue").click();
        promoter.field("Name").fill("The Small House");
        promoter.field("Address").fill("1 Stage Door Lane");
        promoter.field("City").fill("Lisbon");
        promoter.field("Country").selectOption("PT");
        promoter.field("Capacity").fill("100");
        promoter.field("Time zone").selectOption("Europe/Lisbon");
        promoter.field("Latitude").fill("38.7169");
        promoter.field("Longitude").fill("-9.1399");
        promoter.button("Enter venue").click();
        assertThat(promoter.heading("The Small House")).isVisible();
    }

    private void drawsItsSeats() {
        promoter.link("Draw it").click();
        promoter.field("Rows").fill("4");
        promoter.field("Seats in a row").fill("10");
        promoter.field("Curve, degrees").fill("12");
        page.getByRole(AriaRole.TABPANEL)
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Add rows"))
                .click();
        assertThat(page.getByText("40 of 100 people · not saved yet")).isVisible();
        promoter.button("Publish").click();
        assertThat(page.getByText("Version 1 with 40 seats is published.")).isVisible();
    }

    private String entersAnEvent(String name) {
        promoter.link("On to the event").click();
        promoter.field("Name").fill(name);
        promoter.field("Performer").fill("The Openers " + UUID.randomUUID());
        promoter.button("Add performer").click();
        assertThat(promoter.field("headliner")).isChecked();
        promoter.button("Enter event").click();
        assertThat(promoter.heading(name)).isVisible();
        return page.url().replaceFirst(".*/events/", "");
    }

    private String addsAShowtime() {
        promoter.field("Starts").first().fill("2027-05-01T20:00");
        promoter.button("Add showtime").click();
        var prices = promoter.link("Set prices").first();
        assertThat(prices).isVisible();
        return prices.getAttribute("href").replaceAll(".*/showtimes/|/prices", "");
    }

    private void setsAPrice() {
        promoter.link("Set prices").first().click();
        promoter.field("Price").fill("45,50");
        promoter.field("Service fee (optional)").fill("2.50");
        promoter.field("Tax, percent").fill("6");
        promoter.button("Save prices").click();
        assertThat(page.getByText("These prices hold from now on.")).isVisible();
    }

    private void publishes() {
        promoter.link("On to the event").click();
        promoter.button("Publish").click();
        assertThat(page.getByText("Everybody finds it, and what has a price is sold.")).isVisible();
    }

    /**
     * Figures follow the stream of bookings, how full it is the places themselves, each in its own
     * time: it is looked at again until both have.
     */
    private void seesItSell() {
        promoter.link("Sales").click();
        var tickets = page.locator(".facts div").first();
        page.waitForCondition(
                () -> {
                    promoter.button("Look again").click();
                    return List.of("Tickets2", "Tickets\n2").contains(tickets.innerText().strip())
                            && page.locator("main").innerText().contains("2 / 40");
                },
                new Page.WaitForConditionOptions().setTimeout(SOON));
        assertThat(page.getByText("€101.76").first()).isVisible(); // two at (45.50 + 2.50) and 6 %
    }
}
