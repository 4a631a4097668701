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
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The line as everybody sees it move, and one's own place when something happens to it. */
class BoardTests {

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

    @AfterAll
    static void stop() {
        queue.close();
        events.close();
    }

    @Test
    void theServingNumberIsToldToAllAndAPlaceToItsOwner() {
        var showtime = events.room(clock.instant().minusSeconds(1), 60_000, 1, 600);
        var first = new Fan(showtime);
        Awaitility.await().until(() -> first.state().equals("ADMITTED"));
        var second = new Fan(showtime);
        var third = new Fan(showtime);
        try (var seconds = second.board();
                var thirds = third.board()) {
            assertThat(seconds.subprotocol()).isEqualTo("foyer.board");
            assertThat(until(seconds, BoardTests::isPlace).path("state").asString())
                    .isEqualTo("WAITING");
            assertThat(until(thirds, BoardTests::isPlace).path("state").asString())
                    .isEqualTo("WAITING");
            assertThat(until(seconds, board -> board.path("waiting").asInt() == 2).path("serving"))
                    .isEqualTo(
                            until(thirds, board -> board.path("waiting").asInt() == 2)
                                    .path("serving"));

            clock.advance(Duration.ofSeconds(1));
            queue.bean(Turns.class).finish(showtime, first.account, 1);

            assertThat(until(seconds, BoardTests::isPlace).path("state").asString())
                    .isEqualTo("ADMITTED");
            var seen = new ArrayList<JsonNode>();
            until(thirds, board -> seen.add(board) && board.path("serving").asInt() == 2);
            assertThat(seen)
                    .as("nothing has happened to the third's place")
                    .noneMatch(BoardTests::isPlace);
        }
    }

    @Test
    void whoComesBackGoesOnWhereTheLineIs() {
        var showtime = events.room(clock.instant().minusSeconds(1), 60_000, 1, 600);
        var first = new Fan(showtime);
        Awaitility.await().until(() -> first.state().equals("ADMITTED"));
        var second = new Fan(showtime);
        try (var board = second.board()) {
            until(board, BoardTests::isPlace);
        }
        clock.advance(Duration.ofSeconds(1));
        queue.bean(Turns.class).finish(showtime, first.account, 1);
        Awaitility.await().until(() -> second.state().equals("ADMITTED"));

        try (var again = second.board()) {
            var place = until(again, BoardTests::isPlace);
            assertThat(place.path("placeId").asString()).isEqualTo(second.placeId);
            assertThat(place.path("admissionToken").asString()).isNotBlank();
        }
    }

    private static JsonNode until(Browser.Connection from, Predicate<JsonNode> wanted) {
        var passed = new ArrayList<JsonNode>();
        for (var i = 0; i < 100; i++) {
            var next = from.next();
            if (wanted.test(next)) {
                return next;
            }
            passed.add(next);
        }
        throw new AssertionError("Only " + passed);
    }

    private static boolean isPlace(JsonNode document) {
        return document.has("placeId");
    }

    /** Somebody with a place. */
    private static final class Fan {

        private final UUID account = UUID.randomUUID();
        private final Browser browser = new Browser(identity.token(account, Role.CUSTOMER));
        private final URI places;
        private final String placeId;

        Fan(UUID showtime) {
            places = queue.url("/api/v1/waiting-rooms/" + showtime + "/places");
            placeId = browser.post(places).text("placeId");
        }

        String state() {
            return browser.get(URI.create(places + "/" + placeId)).text("state");
        }

        URI live() {
            return URI.create(places + "/" + placeId + "/live");
        }

        Browser.Connection board() {
            return browser.connect(live(), OUR_PAGE, "foyer.board");
        }
    }
}
