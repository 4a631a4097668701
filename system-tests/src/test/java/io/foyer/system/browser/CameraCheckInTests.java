package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tickets are held before the camera of whoever stands at a door. */
@BrowserTest
class CameraCheckInTests {

    private static final String KEPT =
            """
            async () => navigator.serviceWorker.controller?.state === 'activated'
              && (await (await caches.open('foyer-shell')).keys()).some(({ url }) => url.endsWith('/lib/zxing.js'))
            """;
    private static final String LIBRARIES =
            "() => performance.getEntriesByType('resource')"
                    + ".filter(({ name }) => name.includes('/lib/')).length";

    private final Api api;
    private final Visitor door;
    private final Page page;
    private final Organizer promoter;
    private final Customer fan;
    private final Show show;

    CameraCheckInTests(Api api, Visitors visitors) {
        this.api = api;
        this.door = visitors.on(Screen.PHONE);
        this.page = door.page();
        this.promoter = new Organizer(api);
        this.fan = new Customer(api);
        this.show = promoter.putOnShow("Before the Lens", 1, 4);
    }

    @Test
    void aCodeIsReadWhereTheBrowserItselfReadsNoneAndAWallIsNoCode() {
        var tickets = tickets(2);
        var camera = FakeCamera.of(door);
        opensTheDoor();
        switchesTheCameraOn();

        camera.isLookedThrough(5);
        assertThat(verdict()).hasText("Ready for the first ticket.");

        camera.shows(codeOf(tickets.path(0)));
        assertThat(verdict()).containsText("Yes");
        assertThat(verdict()).containsText("Stalls, row 1, seat 1");
        camera.isLookedThrough(5);
        assertThat(verdict()).containsText("Yes");

        camera.shows(codeOf(tickets.path(1)));
        assertThat(verdict()).containsText("Stalls, row 1, seat 2");
        assertThat(page.getByText("Take back")).hasCount(2);
        door.canBeUsedByEverybody("door-camera");
    }

    @Test
    void whatReadsCodesIsThereWithoutANetworkToo() {
        var ticket = tickets(1).path(0);
        var picture = codeOf(ticket);
        var camera = FakeCamera.of(door);
        opensTheDoor();
        door.waitsUntil(KEPT);

        door.window().setOffline(true);
        page.reload();
        switchesTheCameraOn();
        camera.shows(picture);
        assertThat(verdict()).containsText("Yes");
        assertThat(verdict()).containsText("Decided without network");
        door.nothingWentWrong();
    }

    @Test
    void whoRefusesTheCameraIsToldSoAndTypes() {
        var ticket = tickets(1).path(0);
        FakeCamera.thatIsRefused(door);
        opensTheDoor();
        door.button("Scan with the camera").click();

        assertThat(page.getByText("There is no camera that may be used.")).isVisible();
        assertThat(door.button("Scan with the camera")).isVisible();
        assertThat(page.locator("video")).isHidden();
        door.field("Code of a ticket").fill(ticket.path("code").asString());
        door.field("Code of a ticket").press("Enter");
        assertThat(verdict()).containsText("Yes");
    }

    @Test
    void aBrowserThatReadsCodesItselfFetchesNoDecoder() {
        var ticket = tickets(1).path(0);
        var camera = FakeCamera.inABrowserThatReadsCodes(door);
        opensTheDoor();
        switchesTheCameraOn();

        camera.detects(ticket.path("code").asString());
        assertThat(verdict()).containsText("Yes");
        assertThat(page.evaluate(LIBRARIES)).isEqualTo(0);
    }

    private JsonNode tickets(int seats) {
        var held = fan.hold(show, show.seatIds().subList(0, seats)).expect(201);
        return fan.pay(held.path("id").asString()).path("tickets");
    }

    private byte[] codeOf(JsonNode ticket) {
        return api.file("tickets/" + ticket.path("id").asString() + "/qr.png", fan.token());
    }

    private void opensTheDoor() {
        door.logIn(promoter);
        door.open("/door/" + show.showtimeId());
        assertThat(verdict()).hasText("Ready for the first ticket.");
    }

    private void switchesTheCameraOn() {
        door.button("Scan with the camera").click();
        assertThat(door.button("Switch the camera off")).isVisible();
        assertThat(page.locator("video")).isVisible();
    }

    private Locator verdict() {
        return page.locator(".verdict");
    }
}
