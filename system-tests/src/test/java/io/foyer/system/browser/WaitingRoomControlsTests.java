package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import org.junit.jupiter.api.Test;

/** An organizer at the switches of a waiting room, while people wait in it. */
@BrowserTest
class WaitingRoomControlsTests {

    private static final int PATIENCE = 30_000;

    private final Api api;
    private final Visitors visitors;
    private final Organizer organizer;
    private final Show show;
    private final Visitor promoter;

    WaitingRoomControlsTests(Api api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
        this.organizer = new Organizer(api);
        this.show = organizer.putOnShow("Torno", 1, 8);
        this.promoter = visitors.on(Screen.DESKTOP);
        promoter.logIn(organizer);
        promoter.open("/organizer/showtimes/" + show.showtimeId() + "/waiting-room");
    }

    @Test
    void aRoomIsSwitchedOnPausedTurnedDownClosedAndSwitchedOff() {
        switchesItOnForOneAtATime();
        var first = joins();
        hears(first, "It is your turn: choose your seats.");
        var second = joins();
        hears(second, "Keep this page open");
        shows("Waiting", "1");

        presses("Pause", "Nobody is let in; everybody keeps the place.");
        hears(second, "Nobody is let in just now. Everybody keeps the place.");
        letsFewerIn();
        promoter.canBeUsedByEverybody("waiting-room-paused");
        first.button("Leave the line").click();
        first.page().locator("dialog button.danger").click();
        assertThat(first.button("Join the line")).isVisible();
        hears(second, "Nobody is let in just now.");

        presses("Let people in", "People are let in.");
        hears(second, "It is your turn: choose your seats.");
        shows("Waiting", "0");

        presses("Let nobody new join", "Nobody new may join; those who wait are let in.");
        hears(joins(), "Nobody new may join this line any more.");

        promoter.button("Switch it off").click();
        promoter.page().locator("dialog button.danger").click();
        assertThat(promoter.button("Switch it on")).isVisible();
        promoter.nothingWentWrong();
    }

    private void switchesItOnForOneAtATime() {
        promoter.field("People a minute").fill("600");
        promoter.field("People inside at once").fill("1");
        promoter.field("Proof of being human").selectOption("OFF");
        promoter.button("Switch it on").click();
        assertThat(promoter.button("Let people in")).hasAttribute("aria-pressed", "true");
        shows("State", "open");
    }

    /** The mode that was chosen before stays. */
    private void letsFewerIn() {
        promoter.field("People a minute").fill("300");
        promoter.button("Save").click();
        assertThat(promoter.page().getByText("Saved.")).isVisible();
        var room =
                api.get("showtimes/" + show.showtimeId() + "/waiting-room", organizer.token())
                        .expect(200);
        assertThat(room.path("admissionsPerMinute").asInt()).isEqualTo(300);
        assertThat(room.path("mode").asString()).isEqualTo("PAUSED");
    }

    private void presses(String mode, String said) {
        promoter.button(mode).click();
        assertThat(promoter.page().locator("main")).containsText(said);
        assertThat(promoter.button(mode)).hasAttribute("aria-pressed", "true");
        assertThat(promoter.button(mode)).isFocused();
    }

    /** On the board beside the graphs, which looks again every two seconds. */
    private void shows(String name, String value) {
        assertThat(
                        promoter.page()
                                .locator(".facts dt")
                                .filter(new Locator.FilterOptions().setHasText(name))
                                .first()
                                .locator("+ dd"))
                .hasText(value, new HasTextOptions().setTimeout(PATIENCE));
    }

    private Visitor joins() {
        var fan = visitors.on(Screen.PHONE);
        fan.logIn(new Customer(api));
        fan.open("/showtimes/" + show.showtimeId());
        fan.button("Join the line").click();
        return fan;
    }

    private static void hears(Visitor fan, String words) {
        assertThat(fan.page().locator(".waiting"))
                .containsText(words, new ContainsTextOptions().setTimeout(PATIENCE));
    }
}
