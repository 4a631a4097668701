package io.foyer.queue.waiting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.fixture.Browser;
import io.foyer.queue.waiting.web.LiveScene.Fan;
import java.net.URI;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LivePlaceTests {

    private static final LiveScene scene = new LiveScene();

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void pushesThePlaceAsItMovesUntilItIsOver() {
        var showtime = scene.room();
        var before = scene.fan(showtime);
        before.awaitTurn();
        var fan = scene.fan(showtime);
        try (var live = fan.watch()) {
            assertThat(live.status()).isEqualTo(101);
            assertThat(live.subprotocol()).isEqualTo("foyer.place");
            assertThat(live.next().path("state").asString()).isEqualTo("WAITING");

            before.buys();
            var inside =
                    Awaitility.await()
                            .until(
                                    live::next,
                                    place -> place.path("state").asString().equals("ADMITTED"));
            assertThat(inside.path("admissionToken").asString()).isNotBlank();

            fan.buys();
            assertThat(live.next().path("state").asString()).isEqualTo("DONE");
            Awaitility.await().until(() -> live.closedWith() == 1000);
        }
    }

    @Test
    void aPageOfAnotherOriginIsRefused() {
        var fan = fan();

        assertThat(fan.browser().connect(fan.live(), "https://evil.example").status())
                .isEqualTo(403);
        assertThat(fan.browser().connect(fan.live(), "null").status()).isEqualTo(403);
    }

    @Test
    void aProgramWithoutAPageMayConnect() {
        var fan = fan();

        try (var live = fan.browser().connect(fan.live(), null)) {
            assertThat(live.status()).isEqualTo(101);
        }
    }

    /** Netty's client, which the gateway is, names the address it calls when nobody named one. */
    @Test
    void aProgramMayConnectThroughTheGateway() {
        var fan = fan();
        var called = "http://" + fan.live().getAuthority();

        try (var live = fan.browser().connect(fan.live(), called)) {
            assertThat(live.status()).isEqualTo(101);
        }
    }

    @Test
    void withoutATokenNobodyConnects() {
        var live = fan().live();

        assertThat(LiveScene.connect(new Browser(null), live).status()).isEqualTo(401);
        assertThat(LiveScene.connect(new Browser("no.token.atall"), live).status()).isEqualTo(401);
        assertThat(LiveScene.connect(new Browser("none"), live).status()).isEqualTo(401);
    }

    @Test
    void aTokenOfNoSessionConnectsNobody() {
        var fan = fan();

        assertThat(LiveScene.connect(scene.fanOfNoSession(fan.account()), fan.live()).status())
                .isEqualTo(401);
    }

    @Test
    void aTokenInTheUrlIsRefused() {
        var fan = fan();
        var url = URI.create(fan.live() + "?access_token=abc");

        assertThat(LiveScene.connect(fan.browser(), url).status()).isEqualTo(400);
    }

    @Test
    void anothersPlaceIsNotFound() {
        assertThat(LiveScene.connect(scene.stranger(), fan().live()).status()).isEqualTo(404);
    }

    @Test
    void anAccountMayOpenOnlySoManyAndGetsThemBack() {
        var fan = fan();
        var open = IntStream.range(0, 5).mapToObj(_ -> fan.watch()).toList();
        assertThat(open).allMatch(connection -> connection.status() == 101);

        assertThat(fan.watch().status()).isEqualTo(429);

        open.forEach(Browser.Connection::close);
        Awaitility.await()
                .until(
                        () -> {
                            try (var again = fan.watch()) {
                                return again.status() == 101;
                            }
                        });
    }

    /** The gateway asks so before it upgrades a connection. */
    @Test
    void whoAsksWithoutUpgradingIsRefusedAlikeAndElseToldWhatIsMissing() {
        var fan = fan();

        var allowed = asked(fan, fan.live(), LiveScene.OUR_PAGE);
        assertThat(allowed.status()).isEqualTo(426);
        assertThat(allowed.text("code")).isEqualTo("upgrade-required");
        assertThat(allowed.header("Upgrade")).isEqualTo("websocket");
        assertThat(asked(fan, fan.live(), "https://evil.example").status()).isEqualTo(403);
        assertThat(asked(fan, URI.create(fan.live() + "?token=abc"), LiveScene.OUR_PAGE).status())
                .isEqualTo(400);
        assertThat(asked(fan, fan().live(), LiveScene.OUR_PAGE).status()).isEqualTo(404);
        assertThat(fan.browser().get(fan.live()).status()).isEqualTo(401);

        var open = IntStream.range(0, 5).mapToObj(_ -> fan.watch()).toList();
        assertThat(asked(fan, fan.live(), LiveScene.OUR_PAGE).status()).isEqualTo(429);
        open.forEach(Browser.Connection::close);
    }

    private static Browser.Answer asked(Fan fan, URI live, String origin) {
        return fan.browser()
                .get(
                        live,
                        "Origin",
                        origin,
                        "Sec-WebSocket-Protocol",
                        "foyer.place, " + fan.browser().bearer());
    }

    private static Fan fan() {
        return scene.fan(scene.room());
    }
}
