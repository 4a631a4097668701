package io.foyer.queue.waiting.web;

import static io.foyer.queue.waiting.web.WaitingHall.place;
import static io.foyer.queue.waiting.web.WaitingHall.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.Browser.Answer;
import io.foyer.queue.fixture.RunningQueue;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** What people say of other waiting rooms, and does not happen in this one. */
class ComplaintTests {

    private static final WaitingHall hall = new WaitingHall();

    private final UUID showtime = hall.busyRoom();
    private final UUID account = UUID.randomUUID();
    private final Browser fan = hall.fan(account);
    private final Answer joined = fan.post(places(hall.queue, showtime));

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void reloadingThePagePutMeAtTheBack() {
        IntStream.range(0, 5).forEach(i -> hall.fan().post(places(hall.queue, showtime)));

        for (var reload = 0; reload < 3; reload++) {
            assertSamePlace(fan.post(places(hall.queue, showtime)));
        }
    }

    @Test
    void aSecondTabOrAnotherDeviceGotMeAnotherPlace() {
        var otherDevice = hall.fan(account);

        assertSamePlace(otherDevice.post(places(hall.queue, showtime)));
        assertSamePlace(otherDevice.get(place(hall.queue, showtime, placeId())));
    }

    @Test
    void theServerWasRestartedAndMyPlaceWasGone() {
        try (RunningQueue restarted = hall.anotherInstance()) {
            assertSamePlace(fan.post(places(restarted, showtime)));
            assertSamePlace(fan.get(place(restarted, showtime, placeId())));
        }
    }

    @Test
    void theirCacheWasFlushedAndEverybodyStartedAnew() {
        hall.queue.bean(RedissonClient.class).getKeys().flushdb();

        assertSamePlace(fan.post(places(hall.queue, showtime)));
        assertSamePlace(fan.get(place(hall.queue, showtime, placeId()), "Queue-Ticket", ticket()));
    }

    @Test
    void myNumberWasOfALineThatHadBeenReset() {
        hall.events.switchOff(showtime);
        hall.follow(showtime);
        hall.events.switchOn(showtime, hall.clock.instant().minusSeconds(1), 60_000, 1, 600);
        hall.follow(showtime);

        var polled =
                Awaitility.await()
                        .until(
                                () ->
                                        fan.get(
                                                place(hall.queue, showtime, placeId()),
                                                "Queue-Ticket",
                                                ticket()),
                                answer -> answer.text("state").equals("DONE"));
        assertThat(polled.json().has("number")).isFalse();
        var again = fan.post(places(hall.queue, showtime), "Queue-Ticket", ticket());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("placeId")).isNotEqualTo(placeId());
        assertThat(again.json().path("arrival").asInt()).isEqualTo(1);
    }

    @Test
    void iWaitedForHoursAndWasThenToldThatIMayNotTakePart() {
        hall.events.set(showtime, "mode", "DRAINING");
        hall.follow(showtime);
        var newcomer = hall.fan().post(places(hall.queue, showtime));
        assertThat(newcomer.status()).isEqualTo(409);
        assertThat(newcomer.text("code")).isEqualTo("state-conflict");
        assertSamePlace(fan.post(places(hall.queue, showtime)));

        var proving = hall.room(-1);
        hall.events.set(proving, "humanProof", "ALWAYS");
        assertThat(fan.post(places(hall.queue, proving)).status()).isEqualTo(403);
        assertThat(lastArrival(proving)).isZero();
    }

    @Test
    void programsWithoutALogInFilledTheLine() {
        var anybody = new Browser(null);
        var before = lastArrival(showtime);

        IntStream.range(0, 20)
                .forEach(
                        i ->
                                assertThat(anybody.post(places(hall.queue, showtime)).status())
                                        .isEqualTo(401));

        assertThat(lastArrival(showtime)).isEqualTo(before);
    }

    private void assertSamePlace(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        for (var field : new String[] {"placeId", "arrival", "number"}) {
            assertThat(answer.json().path(field)).isEqualTo(joined.json().path(field));
        }
    }

    private static long lastArrival(UUID showtime) {
        return hall.jdbc()
                .sql("SELECT coalesce(max(arrival), 0) FROM place WHERE showtime_id = ?")
                .param(showtime)
                .query(Long.class)
                .single();
    }

    private String placeId() {
        return joined.text("placeId");
    }

    private String ticket() {
        return joined.text("ticket");
    }
}
