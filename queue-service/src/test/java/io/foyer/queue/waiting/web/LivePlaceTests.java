package io.foyer.queue.waiting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.Role;
import io.foyer.queue.admission.Turns;
import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.EventService;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.fixture.RunningQueue.Surroundings;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LivePlaceTests {

    private static final String OUR_PAGE = "http://localhost:8080";

    private static final EventService events = new EventService();
    private static final MovableClock clock = MovableClock.atPresent();
    private static final TestIdentity identity = new TestIdentity();
    private static final RunningQueue queue =
            new RunningQueue(
                    new Surroundings(
                            Stores.freshDatabase("queue"),
                            Stores.freshRedis(),
                            events,
                            identity,
                            clock),
                    "--foyer.admission.interval=50ms",
                    "--foyer.live.refresh=50ms");

    private final UUID account = UUID.randomUUID();
    private final Browser fan = new Browser(identity.token(account, Role.CUSTOMER));

    @AfterAll
    static void stop() {
        queue.close();
        events.close();
    }

    @Test
    void pushesThePlaceAsItMovesUntilItIsOver() {
        var showtime = room();
        var first = UUID.randomUUID();
        var before = new Browser(identity.token(first, Role.CUSTOMER));
        awaitAdmission(showtime, before, join(showtime, before));
        try (var live = fan.connect(live(showtime, join(showtime, fan)), OUR_PAGE)) {
            assertThat(live.status()).isEqualTo(101);
            assertThat(live.subprotocol()).isEqualTo("foyer.place");
            assertThat(live.next().path("state").asString()).isEqualTo("WAITING");

            clock.advance(Duration.ofSeconds(1));
            queue.bean(Turns.class).finish(showtime, first, 1);
            var inside =
                    Awaitility.await()
                            .until(
                                    live::next,
                                    place -> place.path("state").asString().equals("ADMITTED"));
            assertThat(inside.path("admissionToken").asString()).isNotBlank();

            queue.bean(Turns.class).finish(showtime, account, 1);
            assertThat(live.next().path("state").asString()).isEqualTo("DONE");
            Awaitility.await().until(() -> live.closedWith() == 1000);
        }
    }

    @Test
    void aPageOfAnotherOriginIsRefused() {
        var url = live(room());

        assertThat(fan.connect(url, "https://evil.example").status()).isEqualTo(403);
        assertThat(fan.connect(url, "null").status()).isEqualTo(403);
    }

    @Test
    void aProgramWithoutAPageMayConnect() {
        try (var live = fan.connect(live(room()), null)) {
            assertThat(live.status()).isEqualTo(101);
        }
    }

    @Test
    void withoutATokenNobodyConnects() {
        var url = live(room());

        assertThat(new Browser(null).connect(url, OUR_PAGE).status()).isEqualTo(401);
        assertThat(new Browser("no.token.atall").connect(url, OUR_PAGE).status()).isEqualTo(401);
    }

    @Test
    void aTokenInTheUrlIsRefused() {
        var url = URI.create(live(room()) + "?access_token=abc");

        assertThat(fan.connect(url, OUR_PAGE).status()).isEqualTo(400);
    }

    @Test
    void anothersPlaceIsNotFound() {
        var stranger = new Browser(identity.token(UUID.randomUUID(), Role.CUSTOMER));

        assertThat(stranger.connect(live(room()), OUR_PAGE).status()).isEqualTo(404);
    }

    @Test
    void anAccountMayOpenOnlySoManyAndGetsThemBack() {
        var url = live(room());
        var open = IntStream.range(0, 5).mapToObj(i -> fan.connect(url, OUR_PAGE)).toList();
        assertThat(open).allMatch(connection -> connection.status() == 101);

        assertThat(fan.connect(url, OUR_PAGE).status()).isEqualTo(429);

        open.forEach(Browser.Connection::close);
        Awaitility.await()
                .until(
                        () -> {
                            try (var again = fan.connect(url, OUR_PAGE)) {
                                return again.status() == 101;
                            }
                        });
    }

    private static void awaitAdmission(UUID showtime, Browser who, String placeId) {
        var place = queue.url("/api/v1/waiting-rooms/" + showtime + "/places/" + placeId);
        Awaitility.await().until(() -> who.get(place).text("state").equals("ADMITTED"));
    }

    private URI live(UUID showtime) {
        return live(showtime, join(showtime, fan));
    }

    private static String join(UUID showtime, Browser who) {
        return who.post(queue.url("/api/v1/waiting-rooms/" + showtime + "/places")).text("placeId");
    }

    private static URI live(UUID showtime, String placeId) {
        return queue.url("/api/v1/waiting-rooms/" + showtime + "/places/" + placeId + "/live");
    }

    private static UUID room() {
        return events.room(clock.instant().minusSeconds(1), 60_000, 1, 600);
    }
}
