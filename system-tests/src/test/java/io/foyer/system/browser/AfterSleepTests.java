package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Page;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clocks that stood still, and clocks that are wrong. {@link AfterFreezeTests} has frozen pages.
 */
@BrowserTest
class AfterSleepTests {

    private final Api api;
    private final Visitor visitor;
    private final Page page;

    AfterSleepTests(Api api, Visitors visitors) {
        this.api = api;
        this.visitor = visitors.on(Screen.PHONE);
        this.page = visitor.page();
    }

    @Test
    void whoClosesALaptopOverAnOpenPageListensAgainAfterwards() {
        page.addInitScript(Connections.WATCH);
        page.clock().install();
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("La Tapa", 1, 4);
        promoter.openWaitingRoom(show, 600, 1);
        var first = new Customer(api).queueUp(show).awaitTurn();
        visitor.logIn(new Customer(api));
        visitor.open("/showtimes/" + show.showtimeId());
        visitor.button("Join the line").click();
        assertThat(page.locator(".waiting")).containsText("Keep this page open");
        visitor.waitsUntil(Connections.HEARD);

        page.evaluate(Connections.DIE);
        page.clock().fastForward(Duration.ofMinutes(10).toMillis());

        visitor.waitsUntil(Connections.HEARD);
        first.leave();
        assertThat(page.locator(".waiting")).containsText("It is your turn: choose your seats.");
        visitor.nothingWentWrong();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, -40})
    void theTimeThatIsLeftIsThePlatformsThoughThePhonesClockIsWrong(int minutes) {
        var wrong = Instant.now().plus(Duration.ofMinutes(minutes));
        page.clock().install(new InstallOptions().setTime(wrong.toEpochMilli()));
        var show = new Organizer(api).putOnShow("El Reloj", 1, 6);
        var buyer = new Customer(api);
        var held = buyer.hold(show, show.seatIds().subList(0, 2)).expect(201);

        visitor.logIn(buyer);
        visitor.open("/bookings/" + held.path("id").asString());

        assertThat(page.locator(".countdown .clock"))
                .hasText(Pattern.compile("^(10:0|9:[45])\\d$"));
        visitor.nothingWentWrong();
    }
}
