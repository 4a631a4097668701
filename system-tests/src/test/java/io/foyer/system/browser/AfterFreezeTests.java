package io.foyer.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.launcher.Platform;
import io.foyer.system.client.Api;
import io.foyer.system.client.Customer;
import io.foyer.system.client.Organizer;
import io.foyer.system.client.Person;
import io.foyer.system.platform.DatabaseClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A page that a browser froze shows at once how things are when somebody looks at it again, and
 * goes on listening: what it listened on has died meanwhile without a word.
 */
@BrowserTest
class AfterFreezeTests {

    /** Sooner than anything but the return itself would have the page look. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    private static final String LOG_IN =
            """
            async () => {
              const answer = await fetch('/api/v1/auth/login', {
                method: 'POST', headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify({ email: '%s', password: '%s' }),
              });
              localStorage.setItem('foyer.session', '1');
              return answer.ok;
            }
            """;
    private static final String SAYS = "() => document.body.innerText.includes('%s')";
    private static final String PLACE =
            "() => JSON.parse(sessionStorage.getItem('foyer.queue.%s')).placeId";

    private final Api api;
    private final DatabaseClock clock;
    private final String origin;
    private final BareWindow window;

    AfterFreezeTests(Api api, Platform platform) throws IOException {
        this.api = api;
        this.clock = new DatabaseClock(platform);
        this.origin = "http://localhost:" + platform.gatewayUrl().getPort();
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chromium");
        this.window = new BareWindow(folder, Connections.WATCH);
    }

    @AfterEach
    void closes() throws InterruptedException {
        window.close();
    }

    @Test
    void whoSleptInTheLineHasTheSamePlaceIsToldOfTheTurnAndListensAgain() {
        var promoter = new Organizer(api);
        var show = promoter.putOnShow("La Espera", 1, 4);
        promoter.openWaitingRoom(show, 600, 1);
        var first = new Customer(api).queueUp(show).awaitTurn();
        var fan = new Customer(api);
        opens(fan, "/showtimes/" + show.showtimeId());
        window.waitsUntil("() => document.querySelector('[data-verb=join]') !== null");
        window.ask("() => document.querySelector('[data-verb=join]').click()");
        window.waitsUntil(Connections.HEARD);
        window.waitsUntil(SAYS.formatted("Keep this page open"));
        var place = window.ask(PLACE.formatted(show.showtimeId()));

        window.ask(Connections.DIE);
        window.fallsAsleep();
        first.leave();
        await("the turn")
                .atMost(Duration.ofSeconds(20))
                .until(() -> fan.queueUp(show).state().equals("ADMITTED"));
        window.wakes();

        window.waitsUntil(SAYS.formatted("It is your turn: choose your seats."), AT_ONCE);
        assertThat(window.ask(PLACE.formatted(show.showtimeId()))).isEqualTo(place);
        window.waitsUntil(Connections.HEARD);
    }

    @Test
    void whoLooksAtTheHouseAgainSeesItAsItIs() {
        var show = new Organizer(api).putOnShow("La Siesta", 1, 8);
        opens(new Customer(api), "/showtimes/" + show.showtimeId());
        window.waitsUntil(SAYS.formatted("8 places are free just now"));

        window.ask(Connections.DIE);
        window.fallsAsleep();
        new Customer(api).hold(show, show.seatIds().subList(0, 3)).expect(201);
        window.wakes();

        window.waitsUntil(SAYS.formatted("5 places are free just now"), AT_ONCE);
    }

    @Test
    void whoseTimeForSeatsRanOutMeanwhileIsToldSo() {
        var show = new Organizer(api).putOnShow("El Sueño", 1, 6);
        var buyer = new Customer(api);
        var held = buyer.hold(show, show.seatIds().subList(0, 2)).expect(201);
        var booking = held.path("id").asString();
        opens(buyer, "/bookings/" + booking);
        window.waitsUntil(SAYS.formatted("They are yours for another"));

        window.fallsAsleep();
        clock.expire(booking);
        await("the end of the hold")
                .atMost(Duration.ofSeconds(20))
                .until(() -> buyer.booking(booking).path("status").asString().equals("EXPIRED"));
        window.wakes();

        window.waitsUntil(SAYS.formatted("The time for these seats is over"), AT_ONCE);
        assertThat(window.ask("() => document.getElementById('announcer').textContent"))
                .isEqualTo("The time for these seats is over");
    }

    private void opens(Person person, String address) {
        window.go(origin + "/");
        window.waitsUntil("() => document.getElementById('page')?.dataset.shown === '/'");
        window.ask(LOG_IN.formatted(person.email(), Person.PASSWORD));
        window.go(origin + "/?again#" + address);
    }
}
