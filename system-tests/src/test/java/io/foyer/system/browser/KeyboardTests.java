package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import org.junit.jupiter.api.Test;

/** Everything without a mouse: whoever cannot use one buys by keys, from the list or on the map. */
@BrowserTest
class KeyboardTests {

    private final Api api;
    private final Visitors visitors;

    KeyboardTests(Api api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void aFanBuysByKeysAlone() {
        var show = new Organizer(api).putOnShow("Teclado", 3, 6);
        var buyer = new Customer(api);
        var fan = visitors.on(Screen.DESKTOP);

        fan.open("/log-in?next=/showtimes/" + show.showtimeId());
        fan.tabTo(fan.field("E-mail address"));
        fan.page().keyboard().type(buyer.email());
        fan.presses("Tab");
        fan.page().keyboard().type(Customer.PASSWORD);
        fan.presses("Enter");
        assertThat(fan.heading("Teclado")).isFocused();

        fan.tabTo(fan.page().getByRole(AriaRole.TAB).first());
        fan.presses("ArrowRight");
        var list = fan.page().locator(".seats button");
        assertThat(list).hasCount(6);
        fan.tabTo(list.nth(0));
        fan.presses("Enter", "Tab", "Enter");
        fan.tabTo(fan.button("Hold these"));
        fan.presses("Enter");
        assertThat(fan.heading("Your seats are held")).isFocused();

        fan.tabTo(fan.button("Go on to payment"));
        fan.presses("Enter");
        var card = fan.page().getByRole(AriaRole.RADIO).first();
        assertThat(card).isFocused();
        fan.presses("Enter");
        assertThat(fan.heading("You are going!")).isFocused();
        fan.nothingWentWrong();
    }

    @Test
    void theMapItselfIsWalkedByArrowKeys() {
        var show = new Organizer(api).putOnShow("Flechas", 3, 5);
        var fan = visitors.on(Screen.DESKTOP);
        fan.open("/showtimes/" + show.showtimeId());
        assertThat(fan.page().locator("#free-now")).containsText("15 places are free just now");

        fan.tabTo(fan.page().locator(".map canvas"));
        fan.presses("ArrowRight"); // the seat in the middle
        assertThat(fan.page().locator("#announcer")).containsText("Stalls, row 2, seat 3");
        fan.presses("ArrowUp", "ArrowRight");
        assertThat(fan.page().locator("#announcer")).containsText("Stalls, row 1, seat 4");
        fan.presses("Enter", "+", "-", "0");

        assertThat(fan.page().locator(".basket")).containsText("Stalls, row 1, seat 4");
    }
}
