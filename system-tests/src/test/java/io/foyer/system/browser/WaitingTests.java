package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Reply;
import io.foyer.system.client.Show;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
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

    @Test
    void theDrawIsCheckedInTheBrowserOfWhoeverWantsTo() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Sorteo", 1, 4);
        open(promoter, show, Instant.now().plusSeconds(12), "OFF");
        var crowd = Stream.generate(() -> new Customer(api)).limit(3).toList();
        await("the room to be minded")
                .atMost(Duration.ofSeconds(20))
                .until(() -> join(show, crowd.getFirst()).status() < 300);
        crowd.forEach(fan -> join(show, fan));
        var fan = comeTo(show);
        fan.open("/draw/" + show.showtimeId());
        assertThat(fan.page().locator("main")).containsText("The line has not opened yet.");

        var place =
                await("the draw")
                        .atMost(Duration.ofSeconds(40))
                        .until(
                                () -> join(show, crowd.getLast()).body(),
                                it -> it.has("number") && !it.path("number").isNull());
        fan.open("/draw/" + show.showtimeId() + "?arrival=" + place.path("arrival").asString());
        assertThat(fan.page().locator("main"))
                .containsText("The seed has the fingerprint that was promised.");
        fan.button("Compute the number").click();

        assertThat(fan.page().locator("#number"))
                .hasText("The number in line is " + place.path("number").asString() + ".");
        fan.canBeUsedByEverybody("draw");
    }

    @Test
    void aBrowserShowsByASumThatItIsOne() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Prueba", 1, 4);
        open(promoter, show, Instant.now().minusSeconds(1), "ALWAYS");
        await("the proof to be asked for")
                .atMost(Duration.ofSeconds(20))
                .until(() -> join(show, new Customer(api)).status() == 403);
        var fan = comeTo(show);

        fan.button("Join the line").click();

        letIn(fan);
        fan.nothingWentWrong();
    }

    private void open(Organizer promoter, Show show, Instant at, String humanProof) {
        api.put(
                        "showtimes/" + show.showtimeId() + "/waiting-room",
                        promoter.token(),
                        Map.of(
                                "opensAt", at.toString(),
                                "admissionsPerMinute", 600,
                                "capacity", 10,
                                "turnSeconds", 600,
                                "humanProof", humanProof))
                .done();
    }

    private Reply join(Show show, Customer fan) {
        return api.post("waiting-rooms/" + show.showtimeId() + "/places", fan.token(), Map.of());
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
