package io.foyer.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Show;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tickets are checked at a door whose network comes and goes. */
@BrowserTest
class OfflineCheckInTests {

    /** Whether there was a file of the door, which is kept as if it were of another version now. */
    private static final String AN_OLDER_VERSION =
            """
            async () => {
              const cache = await caches.open('foyer-shell');
              const scanner = (await cache.keys()).find(({ url }) => url.endsWith('/pages/door/scanner.js'));
              if (!scanner) return false;
              await cache.put(scanner.url.replace(/v-[0-9a-f]+/, 'v-0'), await cache.match(scanner));
              return cache.delete(scanner);
            }
            """;

    private static final String ALL_IS_OF_THIS_VERSION =
            """
            async () => {
              const kept = (await (await caches.open('foyer-shell')).keys()).map(({ url }) => url);
              return kept.some((url) => url.endsWith('/pages/tickets.js')) && kept.every((url) => !url.includes('/v-0/'))
                && kept.some((url) => url.endsWith('/pages/door/scanner.js'));
            }
            """;

    private final Api api;
    private final Visitor door;
    private final Page page;
    private final Organizer promoter;
    private final Show show;

    OfflineCheckInTests(Api api, Visitors visitors) {
        this.api = api;
        this.door = visitors.on(Screen.PHONE);
        this.page = door.page();
        this.promoter = new Organizer(api);
        this.show = promoter.putOnShow("At the Door", 1, 4);
    }

    @Test
    void whatIsLetInWithoutNetworkIsSentLaterAndWhatDisagreesIsShown() {
        var codes = soldCodes(3);
        opensTheDoor();
        assertSays(scan(codes.get(0)), "Yes", "Stalls, row 1, seat 1");
        assertSays(scan(codes.get(0)), "No", "Used already");

        door.window().setOffline(true);
        assertSays(scan(codes.get(1)), "Yes", "Decided without network");
        assertSays(scan(codes.get(1)), "No", "Used already");
        assertSays(scan(codes.get(0)), "No", "Used already");
        assertSays(scan(forged(codes.get(2))), "No", "not one of our tickets");
        usedAtAnotherDoor(codes.get(2));
        assertSays(scan(codes.get(2)), "Yes", "Decided without network");
        assertThat(page.getByText("2 scans to be sent")).isVisible();

        door.window().setOffline(false);
        assertThat(page.getByText("One scan came to something else")).isVisible();
        assertThat(page.getByText("scans to be sent")).hasCount(0);
        api.post(checkIns(), promoter.token(), Map.of("code", codes.get(1)))
                .refused(409, "already-used");
        door.nothingWentWrong();
    }

    @Test
    void aScanThatWasTakenBackLetsInAgain() {
        var code = soldCodes(1).getFirst();
        opensTheDoor();
        assertSays(scan(code), "Yes", "Stalls");
        page.getByText("Take back").click();
        assertThat(page.getByText("taken back")).isVisible();

        assertSays(scan(code), "Yes", "Stalls");
    }

    @Test
    void aReloadWithoutNetworkKeepsTheDoorOpen() {
        var code = soldCodes(1).getFirst();
        opensTheDoor();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");

        door.window().setOffline(true);
        page.reload();
        assertSays(scan(code), "Yes", "Decided without network");
        page.reload();
        assertThat(page.getByText("one scan to be sent")).isVisible();

        door.window().setOffline(false);
        assertThat(page.getByText("one scan to be sent")).hasCount(0);
        api.post(checkIns(), promoter.token(), Map.of("code", code)).refused(409, "already-used");
    }

    @Test
    void theDoorStaysOpenWithoutNetworkAfterALookAtTicketsAndANewVersionOfThePage() {
        var code = soldCodes(1).getFirst();
        opensTheDoor();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        assertThat(page.evaluate(AN_OLDER_VERSION)).isEqualTo(true);

        page.navigate("about:blank"); // what was loaded so far is forgotten
        door.open("/tickets");
        door.waitsUntil(ALL_IS_OF_THIS_VERSION);

        door.window().setOffline(true);
        page.navigate("about:blank");
        page.navigate("/#/door/" + show.showtimeId());
        assertSays(scan(code), "Yes", "Decided without network");
        door.nothingWentWrong();
    }

    private List<String> soldCodes(int seats) {
        var fan = new Customer(api);
        var held = fan.hold(show, show.seatIds().subList(0, seats)).expect(201);
        return fan.pay(held.path("id").asString()).path("tickets").findValuesAsString("code");
    }

    private void opensTheDoor() {
        door.logIn(promoter);
        door.open("/door/" + show.showtimeId());
        assertThat(page.getByText("Ready for the first ticket.")).isVisible();
    }

    private Locator scan(String code) {
        door.field("Code of a ticket").fill(code);
        door.field("Code of a ticket").press("Enter");
        return page.locator(".verdict");
    }

    /**
     * What cannot be told apart from the verdict before would let a test pass that saw no answer.
     */
    private void assertSays(Locator verdict, String word, String reason) {
        assertThat(verdict).containsText(word);
        assertThat(verdict).containsText(reason);
    }

    private void usedAtAnotherDoor(String code) {
        api.post(checkIns(), promoter.token(), Map.of("code", code)).expect(200);
    }

    private String checkIns() {
        return "showtimes/" + show.showtimeId() + "/check-ins";
    }

    /** A bit of what it says is different, so its signature is not one. */
    private static String forged(String code) {
        var at = 60;
        var other = code.charAt(at) == 'A' ? 'B' : 'A';
        return code.substring(0, at) + other + code.substring(at + 1);
    }
}
