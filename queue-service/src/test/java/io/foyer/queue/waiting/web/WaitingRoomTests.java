package io.foyer.queue.waiting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.IdentityProperties;
import io.foyer.common.security.Role;
import io.foyer.common.security.TokenVerifier;
import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.Browser.Answer;
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

class WaitingRoomTests {

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
                    "--foyer.admission.interval=50ms");
    private static final Browser anybody = new Browser(null);

    private final UUID account = UUID.randomUUID();
    private final Browser fan = new Browser(identity.token(account, Role.CUSTOMER));

    @AfterAll
    static void stop() {
        queue.close();
        events.close();
    }

    @Test
    void aRoomIsPublic() {
        var showtime = room(60, 10);
        fan.post(places(showtime));

        var room =
                Awaitility.await()
                        .until(
                                () -> anybody.get(room(showtime)),
                                answer -> answer.json().path("serving").asInt() == 1);

        assertThat(room.status()).isEqualTo(200);
        assertThat(room.header("Cache-Control")).contains("max-age=1", "public");
        assertThat(room.json().path("enabled").asBoolean()).isTrue();
        assertThat(room.json().path("open").asBoolean()).isTrue();
        assertThat(room.json().path("waiting").asInt()).isZero();
        assertThat(room.json().path("priceRange").toString())
                .isEqualTo(
                        """
                        {"from":{"amount":9000,"currency":"USD"},\
                        "to":{"amount":20669,"currency":"USD"}}\
                        """);
    }

    @Test
    void aRoomIsTheSameBytesForEverybodyAndNotSentAgainUnchanged() {
        var showtime = room(1, 1);
        IntStream.range(0, 3)
                .forEach(i -> stranger().post(places(showtime))); // One of them is let in at once.
        var settled =
                Awaitility.await()
                        .until(
                                () -> fan.get(room(showtime)),
                                answer ->
                                        answer.json().path("serving").asInt() == 1
                                                && answer.json().path("waiting").asInt() == 2);

        var others = anybody.get(room(showtime));

        assertThat(others.response().body()).isEqualTo(settled.response().body());
        assertThat(others.header("ETag")).isEqualTo(settled.header("ETag")).isNotBlank();
        var unchanged = stranger().get(room(showtime), "If-None-Match", settled.header("ETag"));
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.response().body()).isEmpty();
    }

    @Test
    void aShowtimeWithoutARoomSaysSo() {
        var showtime = events.showtime();

        assertThat(anybody.get(room(showtime)).response().body())
                .isEqualTo("{\"showtimeId\":\"%s\",\"enabled\":false}".formatted(showtime));
    }

    @Test
    void joiningTwiceGivesTheSamePlace() {
        var showtime = room(60, 10);

        var first = fan.post(places(showtime));
        var second = fan.post(places(showtime));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/places/" + first.text("placeId"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("placeId")).isEqualTo(first.text("placeId"));
    }

    @Test
    void fiftyTabsAtOnceGetOnePlace() {
        var showtime = room(60, 10);

        var places =
                IntStream.range(0, 50)
                        .parallel()
                        .mapToObj(i -> fan.post(places(showtime)).text("placeId"))
                        .distinct()
                        .toList();

        assertThat(places).hasSize(1).doesNotContain("");
    }

    @Test
    void whoeverWaitsSeesHowManyAreAheadAndPollsForLittle() {
        var showtime = room(1, 1);
        IntStream.range(0, 3)
                .forEach(
                        i ->
                                new Browser(identity.token(UUID.randomUUID(), Role.CUSTOMER))
                                        .post(places(showtime)));

        var joined = fan.post(places(showtime));
        var url = place(showtime, joined.text("placeId"));
        var polled =
                Awaitility.await()
                        .until(
                                () -> fan.get(url),
                                answer -> answer.json().path("ahead").asInt() == 2);

        assertThat(polled.text("state")).isEqualTo("WAITING");
        assertThat(polled.json().has("estimate")).isTrue();
        assertThat(polled.json().path("pollAfter").asInt()).isPositive();
        assertThat(polled.json().has("admissionToken")).isFalse();
        assertThat(fan.get(url, "If-None-Match", polled.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    void whoeverIsLetInGetsATokenThatBookingCanVerify() {
        var showtime = room(60, 10);
        var admitted = admitted(showtime, fan);

        var token =
                TokenVerifier.forAdmissionTokens(
                                queue.url("/.well-known/jwks.json"),
                                TestIdentity.ISSUER + "/waiting-rooms",
                                limits())
                        .decode(admitted.text("admissionToken"));

        assertThat(token.getSubject()).isEqualTo(account.toString());
        assertThat(token.getClaimAsString("showtime")).isEqualTo(showtime.toString());
        assertThat(token.getId()).isNotBlank();
        assertThat(token.getExpiresAt())
                .isEqualTo(admitted.text("turnEndsAt"))
                .isBeforeOrEqualTo(clock.instant().plusSeconds(600));
        assertThat(admitted.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theTokenStaysTheSameForTheWholeTurn() {
        var showtime = room(60, 10);
        var admitted = admitted(showtime, fan);

        assertThat(fan.get(place(showtime, admitted.text("placeId"))).text("admissionToken"))
                .isEqualTo(admitted.text("admissionToken"));
    }

    @Test
    void aPlaceThatWasLeftIsGoneAndTheNextOneIsNew() {
        var showtime = room(1, 1);
        var placeId = fan.post(places(showtime)).text("placeId");

        assertThat(fan.delete(place(showtime, placeId)).status()).isEqualTo(204);

        assertThat(fan.get(place(showtime, placeId)).status()).isEqualTo(404);
        assertThat(fan.delete(place(showtime, placeId)).status()).isEqualTo(404);
        assertThat(fan.post(places(showtime)).text("placeId")).isNotEqualTo(placeId);
    }

    @Test
    void aRoomThatIsKnownGoesOnWithoutEventService() {
        var showtime = room(60, 10);
        fan.post(places(showtime));
        events.breakDown();
        try {
            assertThat(admitted(showtime, fan).status()).isEqualTo(200);
        } finally {
            events.repair();
        }
    }

    @Test
    void describesItselfInOpenApi() {
        assertThat(anybody.get(queue.url("/v3/api-docs")).response().body())
                .contains("/api/v1/waiting-rooms/{showtimeId}/places/{placeId}");
    }

    private static Browser stranger() {
        return new Browser(identity.token(UUID.randomUUID(), Role.CUSTOMER));
    }

    private static Answer admitted(UUID showtime, Browser fan) {
        var placeId = fan.post(places(showtime)).text("placeId");
        return Awaitility.await()
                .until(
                        () -> fan.get(place(showtime, placeId)),
                        answer -> answer.text("state").equals("ADMITTED"));
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

    private static IdentityProperties limits() {
        return new IdentityProperties(
                TestIdentity.ISSUER,
                queue.url("/.well-known/jwks.json"),
                Duration.ZERO,
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }
}
