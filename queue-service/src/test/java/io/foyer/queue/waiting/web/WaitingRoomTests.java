package io.foyer.queue.waiting.web;

import static io.foyer.queue.waiting.web.WaitingHall.place;
import static io.foyer.queue.waiting.web.WaitingHall.places;
import static io.foyer.queue.waiting.web.WaitingHall.room;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.fixture.Browser;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The room as everybody sees it. */
class WaitingRoomTests {

    private static final WaitingHall hall = new WaitingHall();
    private static final Browser anybody = new Browser(null);

    private final Browser fan = hall.fan();

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void aRoomIsPublic() {
        var showtime = hall.openRoom(60, 10);
        fan.post(places(hall.queue, showtime));

        var room =
                Awaitility.await()
                        .until(
                                () -> anybody.get(room(hall.queue, showtime)),
                                answer ->
                                        answer.json().path("serving").asInt() == 1
                                                && answer.json().has("priceRange"));

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
        var showtime = hall.openRoom(1, 1);
        IntStream.range(0, 3)
                .forEach(
                        i ->
                                hall.fan()
                                        .post(
                                                places(
                                                        hall.queue,
                                                        showtime))); // One of them is let in at
        // once.
        var settled =
                Awaitility.await()
                        .until(
                                () -> fan.get(room(hall.queue, showtime)),
                                answer ->
                                        answer.json().path("serving").asInt() == 1
                                                && answer.json().path("waiting").asInt() == 2
                                                && answer.json().has("priceRange"));

        var others = anybody.get(room(hall.queue, showtime));

        assertThat(others.response().body()).isEqualTo(settled.response().body());
        assertThat(others.header("ETag")).isEqualTo(settled.header("ETag")).isNotBlank();
        var unchanged =
                hall.fan().get(room(hall.queue, showtime), "If-None-Match", settled.header("ETag"));
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.response().body()).isEmpty();
    }

    @Test
    void aShowtimeWithoutARoomSaysSo() {
        var showtime = hall.events.showtime();

        assertThat(anybody.get(room(hall.queue, showtime)).response().body())
                .isEqualTo("{\"showtimeId\":\"%s\",\"enabled\":false}".formatted(showtime));
    }

    @Test
    void aRoomThatIsKnownGoesOnWithoutEventService() {
        var showtime = hall.openRoom(60, 10);
        fan.post(places(hall.queue, showtime));
        hall.events.breakDown();
        try {
            var placeId = fan.post(places(hall.queue, showtime)).text("placeId");
            Awaitility.await()
                    .until(
                            () -> fan.get(place(hall.queue, showtime, placeId)),
                            answer -> answer.text("state").equals("ADMITTED"));
        } finally {
            hall.events.repair();
        }
    }

    @Test
    void describesItselfInOpenApi() {
        assertThat(anybody.get(hall.queue.url("/v3/api-docs")).response().body())
                .contains("/api/v1/waiting-rooms/{showtimeId}/places/{placeId}");
    }
}
