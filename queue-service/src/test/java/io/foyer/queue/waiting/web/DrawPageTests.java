package io.foyer.queue.waiting.web;

import static io.foyer.queue.waiting.web.WaitingHall.draw;
import static io.foyer.queue.waiting.web.WaitingHall.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.fixture.Browser;
import io.foyer.queue.place.Draw;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Anybody can check who got which number. */
class DrawPageTests {

    private static final WaitingHall hall = new WaitingHall();
    private static final Browser anybody = new Browser(null);

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void theSeedIsCommittedToBeforeTheOpeningAndToldAfterIt() throws NoSuchAlgorithmException {
        var showtime = hall.room(60);
        anybody.get(WaitingHall.room(hall.queue, showtime));

        var before = anybody.get(draw(hall.queue, showtime));
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.text("algorithm")).isEqualTo("foyer-draw-1");
        assertThat(before.text("commitment")).hasSize(64);
        assertThat(before.json().has("seed")).isFalse();
        assertThat(before.json().has("drawn")).isFalse();

        hall.clock.advance(Duration.ofSeconds(60));
        var after =
                Awaitility.await()
                        .until(
                                () -> anybody.get(draw(hall.queue, showtime)),
                                answer -> answer.json().has("seed"));
        var seed = HexFormat.of().parseHex(after.text("seed"));
        assertThat(MessageDigest.getInstance("SHA-256").digest(seed))
                .asHexString()
                .isEqualToIgnoringCase(before.text("commitment"));
        assertThat(after.text("commitment")).isEqualTo(before.text("commitment"));
        assertThat(after.json().path("drawn").asInt(-1)).isZero();
    }

    @Test
    void everybodysNumberFollowsFromTheArrivalByThePublishedSteps() {
        var showtime = hall.room(60);
        var fans = Stream.generate(hall::fan).limit(7).toList();
        fans.forEach(fan -> fan.post(places(hall.queue, showtime)));
        hall.clock.advance(Duration.ofSeconds(60));
        var page =
                Awaitility.await()
                        .until(
                                () -> anybody.get(draw(hall.queue, showtime)),
                                answer -> answer.json().has("seed"));
        var published =
                new Draw(
                        HexFormat.of().parseHex(page.text("seed")),
                        page.json().path("drawn").asLong());

        assertThat(page.json().path("drawn").asLong()).isEqualTo(7);
        for (var fan : fans) {
            var place =
                    Awaitility.await()
                            .until(
                                    () -> fan.post(places(hall.queue, showtime)).json(),
                                    document -> document.has("number"));
            assertThat(place.path("number").asLong())
                    .isEqualTo(published.numberOf(place.path("arrival").asLong()));
        }
    }

    @Test
    void theDatabaseDoesNotGiveTheSeedAwayBeforeTheOpening() {
        var showtime = hall.room(60);
        anybody.get(WaitingHall.room(hall.queue, showtime));
        var row =
                hall.jdbc()
                        .sql("SELECT waiting_room::text FROM waiting_room WHERE showtime_id = ?")
                        .param(showtime)
                        .query(String.class)
                        .single();

        hall.clock.advance(Duration.ofSeconds(60));
        var page =
                Awaitility.await()
                        .until(
                                () -> anybody.get(draw(hall.queue, showtime)),
                                answer -> answer.json().has("seed"));

        assertThat(row).contains(page.text("commitment")).doesNotContain(page.text("seed"));
    }

    @Test
    void aRoomThatIsSwitchedOnAnewHasAnotherSeed() {
        var showtime = hall.room(60);
        anybody.get(WaitingHall.room(hall.queue, showtime));
        var first = anybody.get(draw(hall.queue, showtime)).text("commitment");
        hall.events.switchOff(showtime);
        hall.follow(showtime);
        Awaitility.await().until(() -> anybody.get(draw(hall.queue, showtime)).status() == 404);

        hall.events.switchOn(showtime, hall.clock.instant().plusSeconds(60), 60, 1, 600);
        hall.follow(showtime);

        var second =
                Awaitility.await()
                        .until(
                                () -> anybody.get(draw(hall.queue, showtime)),
                                answer -> answer.status() == 200);
        assertThat(second.text("commitment")).isNotEqualTo(first);
    }

    @Test
    void withoutARoomThereIsNoDraw() {
        assertThat(anybody.get(draw(hall.queue, hall.events.showtime())).status()).isEqualTo(404);
    }
}
