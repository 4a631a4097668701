package io.foyer.queue.waiting.web;

import static io.foyer.queue.waiting.web.WaitingHall.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.Browser.Answer;
import io.foyer.queue.proof.Worker;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProofOfHumanityTests {

    private static final WaitingHall hall =
            new WaitingHall("--foyer.proof.work.bits=6", "--foyer.proof.busy-joins=3");

    private final UUID account = UUID.randomUUID();
    private final Browser fan = hall.fan(account);

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void whoeverShowsNoProofIsAskedForOneAndGetsAPlaceWithIt() {
        var showtime = room("ALWAYS");

        var refused = fan.post(places(hall.queue, showtime));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("proof-required");
        var challenge = refused.json().path("challenge");
        assertThat(challenge.path("kind").asString()).isEqualTo("WORK");
        assertThat(challenge.path("bits").asInt()).isEqualTo(6);
        assertThat(challenge.path("expiresAt").asString()).isNotBlank();
        assertThat(prove(showtime, challenge).status()).isEqualTo(201);
    }

    @Test
    void whoeverHasAPlaceNeverNeedsAProof() {
        var showtime = room("ALWAYS");
        var joined = proven(showtime);

        var again = fan.post(places(hall.queue, showtime));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("placeId")).isEqualTo(joined.text("placeId"));
    }

    @Test
    void aProofIsGoodForOnePlaceOnly() {
        var showtime = room("ALWAYS");
        var challenge = fan.post(places(hall.queue, showtime)).json().path("challenge");
        var placeId = prove(showtime, challenge).text("placeId");
        fan.delete(WaitingHall.place(hall.queue, showtime, placeId));

        var again = prove(showtime, challenge);

        assertThat(again.status()).isEqualTo(403);
        assertThat(again.text("code")).isEqualTo("proof-required");
    }

    @Test
    void aWrongProofIsAnsweredByANewChallenge() {
        var showtime = room("ALWAYS");
        var nonce = challengeOf(fan.post(places(hall.queue, showtime)));

        var wrong =
                fan.postJson(
                        places(hall.queue, showtime),
                        "{\"proof\": {\"nonce\": \"%s\", \"solution\": \"no solution \"}}"
                                .formatted("made up"));

        assertThat(wrong.status()).isEqualTo(403);
        assertThat(challengeOf(wrong)).isNotEqualTo(nonce).isNotBlank();
    }

    @Test
    void whatIsNoProofAtAllIsMalformed() {
        var url = places(hall.queue, room("ALWAYS"));

        assertThat(fan.postJson(url, "{\"proof\": {\"nonce\": \"a\"}}").status()).isEqualTo(400);
        assertThat(fan.postJson(url, "{\"proof\": {\"human\": true}}").status()).isEqualTo(400);
        assertThat(fan.postJson(url, "{\"admitted\": true}").status()).isEqualTo(400);
        assertThat(fan.postJson(url, "{").status()).isEqualTo(400);
    }

    @Test
    void aProofIsAskedForWhileMorePeopleComeThanUsual() {
        var showtime = room("WHEN_BUSY");
        for (var i = 0; i < 4; i++) {
            assertThat(hall.fan().post(places(hall.queue, showtime)).status()).isEqualTo(201);
        }

        assertThat(fan.post(places(hall.queue, showtime)).status()).isEqualTo(403);
        assertThat(proven(showtime).status()).isEqualTo(201);
        assertThat(fan.post(places(hall.queue, room("WHEN_BUSY"))).status()).isEqualTo(201);
    }

    @Test
    void whereItIsSwitchedOffNobodyIsAsked() {
        var showtime = room("OFF");
        for (var i = 0; i < 6; i++) {
            assertThat(hall.fan().post(places(hall.queue, showtime)).status()).isEqualTo(201);
        }
    }

    private Answer proven(UUID showtime) {
        return prove(showtime, fan.post(places(hall.queue, showtime)).json().path("challenge"));
    }

    private Answer prove(UUID showtime, JsonNode challenge) {
        var proof =
                Worker.solve(challenge.path("nonce").asString(), challenge.path("bits").asInt());
        return fan.postJson(
                places(hall.queue, showtime),
                "{\"proof\": {\"nonce\": \"%s\", \"solution\": \"%s\"}}"
                        .formatted(proof.nonce(), proof.solution()));
    }

    private static String challengeOf(Answer refused) {
        return refused.json().path("challenge").path("nonce").asString("");
    }

    private static UUID room(String humanProof) {
        var showtime = hall.room(-1);
        hall.events.set(showtime, "humanProof", humanProof);
        return showtime;
    }
}
