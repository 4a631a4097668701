package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.AriaRole;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import org.junit.jupiter.api.Test;

/** What one does in a house others see at once. */
@BrowserTest
class LiveSeatsTests {

    private static final int A_SECOND = 1_000;

    private final Api api;
    private final Visitors visitors;

    LiveSeatsTests(Api api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void twoBrowsersSeeEachOthersSeatsWithinASecond() {
        var show = new Organizer(api).putOnShow("A Dos", 1, 6);
        var one = comeTo(show.showtimeId());
        var two = comeTo(show.showtimeId());
        take(one, "1");
        take(one, "2");
        take(two, "1");
        one.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/api/v1/bookings"),
                        () -> one.button("Hold these").click());

        assertThat(seat(two, "1"))
                .hasAttribute(
                        "aria-label",
                        "Seat 1, Held by somebody",
                        new HasAttributeOptions().setTimeout(A_SECOND));
        assertThat(two.page().getByRole(AriaRole.ALERT))
                .containsText(
                        "Somebody was quicker: Stalls, row 1, seat 1.",
                        new ContainsTextOptions().setTimeout(A_SECOND));
        assertThat(two.page().locator("#free-now")).containsText("4 places are free just now");

        one.button("Give the seats back").click();
        assertThat(two.page().locator("#free-now")).containsText("6 places are free just now");
    }

    private Visitor comeTo(String showtimeId) {
        var visitor = visitors.on(Screen.DESKTOP);
        visitor.logIn(new Customer(api));
        visitor.open("/showtimes/" + showtimeId);
        visitor.page().getByRole(AriaRole.TAB).last().click();
        assertThat(visitor.page().locator(".seats button")).hasCount(6);
        return visitor;
    }

    private static void take(Visitor visitor, String number) {
        seat(visitor, number).click();
        assertThat(seat(visitor, number)).hasAttribute("aria-pressed", "true");
    }

    private static Locator seat(Visitor visitor, String number) {
        return visitor.page().locator(".seats button").nth(Integer.parseInt(number) - 1);
    }
}
