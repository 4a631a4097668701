package io.foyer.queue.waiting.web;

import static io.foyer.queue.waiting.web.WaitingHall.place;
import static io.foyer.queue.waiting.web.WaitingHall.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.IdentityProperties;
import io.foyer.common.security.IssuerKeys;
import io.foyer.common.security.TokenVerifier;
import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.Browser.Answer;
import io.foyer.testing.identity.TestIdentity;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A place as its owner takes it, sees it and gives it up. */
class OwnPlaceTests {

    private static final WaitingHall hall = new WaitingHall();

    private final UUID account = UUID.randomUUID();
    private final Browser fan = hall.fan(account);

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void joiningTwiceGivesTheSamePlace() {
        var showtime = hall.openRoom(60, 10);

        var first = fan.post(places(hall.queue, showtime));
        var second = fan.post(places(hall.queue, showtime));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/places/" + first.text("placeId"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("placeId")).isEqualTo(first.text("placeId"));
    }

    /** A turn nobody came for is given again, so who came matters: the owner, and nobody else. */
    @Test
    void aStrangersLookIsNotTheOwnersComing() {
        var showtime = hall.openRoom(60_000, 10);
        var placeId = fan.post(places(hall.queue, showtime)).text("placeId");
        var url = place(hall.queue, showtime, placeId);
        Awaitility.await().until(() -> turns(placeId, "") == 1);

        assertThat(hall.fan().get(url).status()).isEqualTo(404);
        assertThat(turns(placeId, "AND picked_up_at IS NOT NULL")).isZero();

        assertThat(fan.get(url).text("admissionToken")).isNotBlank();
        assertThat(turns(placeId, "AND picked_up_at IS NOT NULL")).isEqualTo(1);
    }

    private static int turns(String placeId, String which) {
        return hall.jdbc()
                .sql("SELECT count(*) FROM admission WHERE place_id = CAST(? AS uuid) " + which)
                .param(placeId)
                .query(Integer.class)
                .single();
    }

    @Test
    void fiftyTabsAtOnceGetOnePlace() {
        var showtime = hall.openRoom(60, 10);

        var places =
                IntStream.range(0, 50)
                        .parallel()
                        .mapToObj(i -> fan.post(places(hall.queue, showtime)).text("placeId"))
                        .distinct()
                        .toList();

        assertThat(places).hasSize(1).doesNotContain("");
    }

    @Test
    void whoeverWaitsSeesHowManyAreAheadAndPollsForLittle() {
        var showtime = hall.openRoom(1, 1);
        IntStream.range(0, 3).forEach(i -> hall.fan().post(places(hall.queue, showtime)));

        var joined = fan.post(places(hall.queue, showtime));
        var url = place(hall.queue, showtime, joined.text("placeId"));
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
        var showtime = hall.openRoom(60, 10);
        var admitted = admitted(showtime);

        var token =
                TokenVerifier.forAdmissionTokens(
                                IssuerKeys.at(hall.queue.url("/.well-known/jwks.json"), limits()),
                                TestIdentity.ISSUER + "/waiting-rooms",
                                limits())
                        .decode(admitted.text("admissionToken"));

        assertThat(token.getSubject()).isEqualTo(account.toString());
        assertThat(token.getClaimAsString("showtime")).isEqualTo(showtime.toString());
        assertThat(token.getId()).isNotBlank();
        assertThat(token.getExpiresAt())
                .isEqualTo(admitted.text("turnEndsAt"))
                .isBeforeOrEqualTo(hall.clock.instant().plusSeconds(600));
        assertThat(admitted.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theTokenStaysTheSameForTheWholeTurn() {
        var showtime = hall.openRoom(60, 10);
        var admitted = admitted(showtime);

        assertThat(
                        fan.get(place(hall.queue, showtime, admitted.text("placeId")))
                                .text("admissionToken"))
                .isEqualTo(admitted.text("admissionToken"));
    }

    @Test
    void aPlaceThatWasLeftIsGoneAndTheNextOneIsNew() {
        var showtime = hall.openRoom(1, 1);
        var placeId = fan.post(places(hall.queue, showtime)).text("placeId");

        assertThat(fan.delete(place(hall.queue, showtime, placeId)).status()).isEqualTo(204);

        assertThat(fan.get(place(hall.queue, showtime, placeId)).status()).isEqualTo(404);
        assertThat(fan.delete(place(hall.queue, showtime, placeId)).status()).isEqualTo(404);
        assertThat(fan.post(places(hall.queue, showtime)).text("placeId")).isNotEqualTo(placeId);
    }

    /** Whoever waited with it would be let in with a token that admits nobody. */
    @Test
    void aTokenOfNoSessionGetsNoPlaceAndSeesNone() {
        var showtime = hall.openRoom(60, 10);
        var placeId = fan.post(places(hall.queue, showtime)).text("placeId");
        var sessionless = hall.fanOfNoSession(account);

        var joining = sessionless.post(places(hall.queue, showtime));

        assertThat(joining.status()).isEqualTo(401);
        assertThat(joining.text("code")).isEqualTo("unauthenticated");
        assertThat(sessionless.get(place(hall.queue, showtime, placeId)).status()).isEqualTo(401);
        assertThat(sessionless.delete(place(hall.queue, showtime, placeId)).status())
                .isEqualTo(401);
        assertThat(fan.get(place(hall.queue, showtime, placeId)).status()).isEqualTo(200);
    }

    private Answer admitted(UUID showtime) {
        var placeId = fan.post(places(hall.queue, showtime)).text("placeId");
        return Awaitility.await()
                .until(
                        () -> fan.get(place(hall.queue, showtime, placeId)),
                        answer -> answer.text("state").equals("ADMITTED"));
    }

    private static IdentityProperties limits() {
        return new IdentityProperties(
                TestIdentity.ISSUER,
                hall.queue.url("/.well-known/jwks.json"),
                Duration.ZERO,
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }
}
