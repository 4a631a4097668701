package io.foyer.queue.waiting.web;

import static io.foyer.queue.waiting.web.WaitingHall.place;
import static io.foyer.queue.waiting.web.WaitingHall.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.Browser.Answer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Somebody takes a place and leaves it, over and over. */
class ComeAndGoneTests {

    private static final int ALLOWED = 3;
    private static final WaitingHall hall =
            new WaitingHall("--foyer.line.places-per-account=" + ALLOWED);

    private final UUID showtime = hall.busyRoom();
    private final UUID account = UUID.randomUUID();
    private final Browser fan = hall.fan(account);

    @AfterAll
    static void stop() {
        hall.close();
    }

    @Test
    void whoHasComeAndGoneTooOftenIsRefusedAndLeavesNoMoreBehind() {
        comeAndGo(ALLOWED);
        var refused = fan.post(places(hall.queue, showtime));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("code")).isEqualTo("too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("3600");
        assertThat(rows()).isEqualTo(ALLOWED);
    }

    @Test
    void whoWasRefusedMayComeAgainLater() {
        comeAndGo(ALLOWED);
        assertThat(fan.post(places(hall.queue, showtime)).status()).isEqualTo(429);

        forAnHour();
        assertThat(fan.post(places(hall.queue, showtime)).status()).isEqualTo(201);
    }

    @Test
    void thePlaceOneHasIsFoundHoweverOftenOneHasComeBefore() {
        comeAndGo(ALLOWED - 1);
        var last = fan.post(places(hall.queue, showtime));

        assertThat(last.status()).isEqualTo(201);
        var again = fan.post(places(hall.queue, showtime));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("placeId")).isEqualTo(last.text("placeId"));
    }

    @Test
    void anotherLineAndOtherPeopleAreNotConcerned() {
        comeAndGo(ALLOWED);

        assertThat(fan.post(places(hall.queue, hall.busyRoom())).status()).isEqualTo(201);
        assertThat(hall.fan().post(places(hall.queue, showtime)).status()).isEqualTo(201);
    }

    private void comeAndGo(int times) {
        for (var time = 0; time < times; time++) {
            Answer joined = fan.post(places(hall.queue, showtime));
            assertThat(joined.status()).isEqualTo(201);
            fan.delete(place(hall.queue, showtime, joined.text("placeId")));
        }
    }

    private void forAnHour() {
        hall.jdbc()
                .sql("UPDATE place SET joined_at = joined_at - make_interval(secs => ?)")
                .param(Duration.ofHours(1).toSeconds())
                .update();
    }

    private int rows() {
        return hall.jdbc()
                .sql("SELECT count(*) FROM place WHERE account_id = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }
}
