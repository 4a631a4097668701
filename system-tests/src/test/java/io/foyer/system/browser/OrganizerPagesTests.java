package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.foyer.platform.demo.DemoLogin;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page of organizers, door staff and admins can be used by everybody, on any screen. */
@BrowserTest
class OrganizerPagesTests {

    private final Api api;
    private final Visitors visitors;

    OrganizerPagesTests(Api api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void organizersPagesOnADesk() {
        look(Screen.DESKTOP);
    }

    @Test
    void organizersPagesOnTheNarrowestScreen() {
        look(Screen.SMALL);
    }

    @Test
    void adminsPages() {
        var admin = visitors.on(Screen.DESKTOP);
        admin.open("/log-in");
        admin.field("E-mail address").fill(DemoLogin.admin().email());
        admin.field("Password").fill(DemoLogin.admin().password());
        admin.page().locator("main form button:not([type])").first().click();
        assertThat(admin.button("Log out")).isVisible();

        look(
                admin,
                "admin",
                Map.of(
                        "overview", "/admin",
                        "accounts", "/admin/accounts?role=ADMIN",
                        "retention", "/admin/retention"));
    }

    private void look(Screen screen) {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Seen by Everybody", 4, 10);
        var fan = new Customer(api);
        fan.pay(fan.hold(show, show.seatIds().subList(0, 2)).expect(201).path("id").asString());
        var visitor = visitors.on(screen);
        visitor.logIn(promoter);
        look(visitor, "organizer-" + screen, pages(show));
    }

    private Map<String, String> pages(Show show) {
        var venueId =
                api.get("events/" + show.eventId(), null).expect(200).at("/venue/id").asString();
        var event = "/organizer/events/" + show.eventId();
        var showtime = "/organizer/showtimes/" + show.showtimeId();
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/organizer");
        pages.put("venue-new", "/organizer/venues/new");
        pages.put("venue", "/organizer/venues/" + venueId);
        pages.put("seat-map", "/organizer/venues/" + venueId + "/map");
        pages.put("event-new", "/organizer/events/new");
        pages.put("event", event);
        pages.put("sales", event + "/sales");
        pages.put("bookings", event + "/bookings");
        pages.put("doors", event + "/doors");
        pages.put("showtime", showtime);
        pages.put("prices", showtime + "/prices");
        pages.put("waiting-room", showtime + "/waiting-room");
        pages.put("door-staff", "/door-staff");
        pages.put("check-in", "/door/" + show.showtimeId());
        return pages;
    }

    private static void look(Visitor visitor, String who, Map<String, String> pages) {
        pages.forEach(
                (name, address) -> {
                    visitor.open(address);
                    visitor.canBeUsedByEverybody(who + "-" + name);
                });
    }
}
