package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForConditionOptions;
import com.microsoft.playwright.WebSocket;
import io.foyer.platform.launcher.Platform;
import io.foyer.platform.launcher.Service;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page's line to the waiting room is cut while somebody waits. */
@BrowserTest
class WaitingThroughCutsTests {

    /**
     * The page comes back within a minute and a half at most: it waits longer each time in vain.
     */
    private static final int PATIENCE_MILLIS = 150_000;

    private static final String PLACE =
            "id => JSON.parse(sessionStorage.getItem('foyer.queue.' + id)).placeId";

    private final Api api;
    private final Platform platform;
    private final Visitor visitor;
    private final Page page;

    WaitingThroughCutsTests(Api api, Visitors visitors, Platform platform) {
        this.api = api;
        this.platform = platform;
        this.visitor = visitors.on(Screen.PHONE);
        this.page = visitor.page();
    }

    @AfterEach
    void itComesBack() {
        platform.service(Service.QUEUE).start();
    }

    @Test
    void thePageListensAgainInTheSamePlaceWhenTheQueueWasRestarted() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("Cut Short", 1, 4);
        promoter.openWaitingRoom(show, 600, 1);
        var first = new Customer(api).queueUp(show);
        var fan = new Customer(api);
        var lines = lines();
        visitor.logIn(fan);
        visitor.open("/showtimes/" + show.showtimeId());
        visitor.button("Join the line").click();
        var room = page.locator(".waiting");
        assertThat(room).containsText("Keep this page open");
        until(() -> lines.size() == 1 && !lines.getFirst().heard().isEmpty());
        var place = page.evaluate(PLACE, show.showtimeId());

        platform.service(Service.QUEUE).kill();
        until(() -> lines.getFirst().isCut());
        assertThat(room).containsText("Keep this page open");
        platform.service(Service.QUEUE).start();

        until(() -> lines.size() > 1 && !lines.getLast().heard().isEmpty());
        assertThat(room).containsText("Keep this page open");
        assertThat(page.evaluate(PLACE, show.showtimeId())).isEqualTo(place);
        assertThat(fan.queueUp(show).id()).isEqualTo(place);

        first.leave();
        until(() -> lines.getLast().heard().stream().anyMatch(it -> it.contains("ADMITTED")));
        assertThat(room).containsText("It is your turn: choose your seats.");
        visitor.nothingWentWrong();
    }

    /** What the page listens on, each since it was opened. */
    private List<Line> lines() {
        var lines = new CopyOnWriteArrayList<Line>();
        page.onWebSocket(
                socket -> {
                    var line = new Line(socket, new CopyOnWriteArrayList<>());
                    lines.add(line);
                    socket.onFrameReceived(frame -> line.heard().add(frame.text()));
                });
        return lines;
    }

    private record Line(WebSocket socket, List<String> heard) {

        boolean isCut() {
            return socket.isClosed();
        }
    }

    private void until(BooleanSupplier condition) {
        page.waitForCondition(condition, new WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
    }
}
