package io.foyer.queue.waiting.web;

import static io.foyer.queue.waiting.web.WaitingHall.live;
import static io.foyer.queue.waiting.web.WaitingHall.place;
import static io.foyer.queue.waiting.web.WaitingHall.places;
import static io.foyer.queue.waiting.web.WaitingHall.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.Browser.Answer;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.place.Leavers;
import io.foyer.queue.room.WaitingRooms;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Somebody leaves at one instance and goes on looking at another. */
class LeftElsewhereTests {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final WaitingHall hall = new WaitingHall("--foyer.live.refresh=50ms");
    private static final RunningQueue other = hall.anotherInstance();

    private final UUID showtime = hall.busyRoom();
    private final Browser fan = hall.fan();
    private final Answer joined = fan.post(places(hall.queue, showtime));

    @AfterAll
    static void stop() {
        other.close();
        hall.close();
    }

    @Test
    void whoLeftIsShownThePlaceNowhereWithinASecond() {
        assertThat(pollWithTicket(other).text("state")).isEqualTo("WAITING");

        leave();

        await().atMost(A_SECOND).until(() -> pollWithTicket(other).status() == 404);
        assertThat(fan.get(place(other, showtime, placeId())).status()).isEqualTo(404);
        assertThat(pollWithTicket(hall.queue).status()).isEqualTo(404);
    }

    @Test
    void aConnectionToAnotherInstanceEndsToo() {
        try (var live = fan.connect(live(other, showtime, placeId()), null)) {
            assertThat(live.next().path("state").asString()).isEqualTo("WAITING");

            leave();

            await().atMost(A_SECOND).until(() -> live.closedWith() == 1000);
        }
    }

    @Test
    void anInstanceThatStartsLaterKnowsItToo() {
        leave();
        try (var later = hall.anotherInstance()) {
            assertThat(pollWithTicket(later).status()).isEqualTo(404);
        }
    }

    @Test
    void whoStaysIsNotMistakenForWhoLeft() {
        var stays = hall.fan();
        var place = stays.post(places(hall.queue, showtime));

        leave();

        await().atMost(A_SECOND).until(() -> pollWithTicket(other).status() == 404);
        assertThat(
                        stays.get(
                                        place(other, showtime, place.text("placeId")),
                                        "Queue-Ticket",
                                        place.text("ticket"))
                                .text("state"))
                .isEqualTo("WAITING");
    }

    @Test
    void whoLeavesAndJoinsAnewIsInTheLineOnceMore() {
        leave();

        var again = fan.post(places(other, showtime), "Queue-Ticket", joined.text("ticket"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("placeId")).isNotEqualTo(placeId());
        assertThat(again.json().path("arrival").asInt())
                .isGreaterThan(joined.json().path("arrival").asInt());
    }

    /** What every look costs: rows that were added lately, and not the whole line each time. */
    @Test
    void whoHasLeftIsReadOnceAndThenWhatWasAdded() {
        leave();
        assertThat(fan.get(room(other, showtime)).status()).isEqualTo(200);
        var known = other.bean(WaitingRooms.class).known(showtime).orElseThrow();
        var leavers = other.bean(Leavers.class);
        await().atMost(A_SECOND).until(() -> leavers.of(known).contains(arrival()));

        assertThat(leavers.of(known)).isSameAs(leavers.of(known));
        hall.jdbc().sql("UPDATE departure SET left_at = left_at - interval '1 hour'").update();
        assertThat(leavers.of(known).contains(arrival())).as("remembered").isTrue();
    }

    /** A line that a hundred thousand left at once, and nobody since, is not read for ever. */
    @Test
    void whoLeftLongAgoIsNotReadAgainThoughNobodyHasLeftSince() {
        departure(1_000, "1 hour");
        var known = other.bean(WaitingRooms.class).known(showtime).orElseThrow();
        var leavers = other.bean(Leavers.class);
        await().until(() -> leavers.of(known).contains(1_000));

        departure(1_001, "59 minutes");
        departure(1_002, "5 seconds");

        await().until(() -> leavers.of(known).contains(1_002));
        assertThat(leavers.of(known).contains(1_001)).as("read again").isFalse();
    }

    private void departure(long arrival, String ago) {
        hall.jdbc()
                .sql(
                        """
                        INSERT INTO departure (showtime_id, epoch, arrival, left_at)
                        VALUES (?, 1, ?, clock_timestamp() - CAST(? AS interval))
                        """)
                .params(showtime, arrival, ago)
                .update();
    }

    private void leave() {
        assertThat(fan.delete(place(hall.queue, showtime, placeId())).status()).isEqualTo(204);
    }

    private Answer pollWithTicket(RunningQueue at) {
        return fan.get(place(at, showtime, placeId()), "Queue-Ticket", joined.text("ticket"));
    }

    private String placeId() {
        return joined.text("placeId");
    }

    private long arrival() {
        return joined.json().path("arrival").asLong();
    }
}
