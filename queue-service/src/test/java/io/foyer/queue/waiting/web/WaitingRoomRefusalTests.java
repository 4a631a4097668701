package io.foyer.queue.waiting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.Role;
import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.EventService;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.fixture.RunningQueue.Surroundings;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a waiting room refuses. */
class WaitingRoomRefusalTests {

    private static final EventService events = new EventService();
    private static final MovableClock clock = MovableClock.atPresent();
    private static final TestIdentity identity = TestIdentity.shared();
    private static final RunningQueue queue =
            new RunningQueue(
                    new Surroundings(
                            Stores.freshDatabase("queue"),
                            Stores.freshRedis(),
                            events,
                            identity,
                            clock),
                    "--foyer.admission.interval=1h");
    private static final Browser anybody = new Browser(null);

    private final Browser fan = new Browser(identity.token(UUID.randomUUID(), Role.CUSTOMER));

    @AfterAll
    static void stop() {
        queue.close();
        events.close();
    }

    @Test
    void anothersPlaceIsNotFound() {
        var showtime = room(60, 10);
        var placeId = fan.post(places(showtime)).text("placeId");
        var stranger = new Browser(identity.token(UUID.randomUUID(), Role.CUSTOMER));

        assertThat(stranger.get(place(showtime, placeId)).status()).isEqualTo(404);
        assertThat(stranger.delete(place(showtime, placeId)).status()).isEqualTo(404);
        assertThat(fan.get(place(room(60, 10), placeId)).status()).isEqualTo(404);
        assertThat(fan.get(place(showtime, placeId)).status()).isEqualTo(200);
    }

    @Test
    void withoutARoomThereIsNothingToWaitFor() {
        var answer = fan.post(places(events.showtime()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("state-conflict");
        assertThat(answer.text("detail")).contains("No waiting room is on");
    }

    @Test
    void aShowtimeThatDoesNotExistIsNotFound() {
        assertThat(fan.post(places(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(anybody.get(room(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(fan.get(place(room(60, 10), UUID.randomUUID().toString())).status())
                .isEqualTo(404);
    }

    @Test
    void placesNeedALogIn() {
        var showtime = room(60, 10);

        assertThat(anybody.post(places(showtime)).status()).isEqualTo(401);
        assertThat(anybody.get(place(showtime, UUID.randomUUID().toString())).status())
                .isEqualTo(401);
    }

    @Test
    void aSwitchThatCannotBeReadIsSaidToBeUnavailable() {
        events.breakDown();
        try {
            var answer = anybody.get(room(UUID.randomUUID()));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("code")).isEqualTo("unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("2");
        } finally {
            events.repair();
        }
    }

    private static UUID room(int admissionsPerMinute, int capacity) {
        return events.room(clock.instant().minusSeconds(1), admissionsPerMinute, capacity, 600);
    }

    private static URI room(UUID showtime) {
        return queue.url("/api/v1/waiting-rooms/" + showtime);
    }

    private static URI places(UUID showtime) {
        return queue.url("/api/v1/waiting-rooms/" + showtime + "/places");
    }

    private static URI place(UUID showtime, String placeId) {
        return queue.url("/api/v1/waiting-rooms/" + showtime + "/places/" + placeId);
    }
}
