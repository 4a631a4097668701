package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import org.junit.jupiter.api.Test;

/** Waiting in line, through reloads, until it is one's turn. */
@BrowserTest
class WaitingTests {

    private static final int PATIENCE = 30_000;

    private final Api api;
    private final Visitors visitors;

    WaitingTests(Api api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void whoWaitsKeepsThePlaceOverAReloadAndIsLetInWhenSomebodyLeaves() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Cola", 2, 8);
        promoter.openWaitingRoom(show, 600, 1);
        var first = comeTo(show);
        first.button("Join the line").click();
        letIn(first);

        var second = comeTo(show);
        second.button("Join the line").click();
        var room = second.page().locator(".waiting");
        assertThat(room).containsText("Keep this page open");
        assertThat(second.button("When it is your turn")).isDisabled();
        second.page().reload();
        second.settled();
        assertThat(room).containsText("Keep this page open"); // without joining again
        second.canBeUsedByEverybody("waiting");

        first.button("Leave the line").click();
        first.page().locator("dialog button.danger").click();
        letIn(second);
        new SeatMapOnScreen(second, 2, 8).pick(0, 2).pick(0, 3);
        second.button("Hold these").click();
        assertThat(second.heading("Your seats are held")).isVisible();
    }

    private Visitor comeTo(Show show) {
        var visitor = visitors.on(Screen.DESKTOP);
        visitor.logIn(new Customer(api));
        visitor.open("/showtimes/" + show.showtimeId());
        return visitor;
    }

    private static void letIn(Visitor visitor) {
        assertThat(visitor.page().locator(".waiting"))
                .containsText(
                        "It is your turn: choose your seats.",
                        new ContainsTextOptions().setTimeout(PATIENCE));
    }
}
