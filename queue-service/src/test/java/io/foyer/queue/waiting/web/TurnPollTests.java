package io.foyer.queue.waiting.web;

import static io.foyer.queue.waiting.web.WaitingHall.place;
import static io.foyer.queue.waiting.web.WaitingHall.places;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.queue.admission.Turns;
import io.foyer.queue.fixture.Browser;
import io.foyer.queue.fixture.Browser.Answer;
import io.foyer.queue.fixture.RunningQueue;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Polls of those who are inside, or were passed over. */
class TurnPollTests {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final WaitingHall hall = new WaitingHall();
    private static final RunningQueue other = hall.anotherInstance();

    private final UUID showtime = hall.room(-1);
    private final UUID account = UUID.randomUUID();
    private final Browser fan = hall.fan(account);
    private final String placeId = fan.post(places(hall.queue, showtime)).text("placeId");

    @AfterAll
    static void stop() {
        other.close();
        hall.close();
    }

    @Test
    void whoIsInsidePollsWithoutTheStoreBeingAsked() {
        awaitState(other, "ADMITTED");
        awaitState(other, "ADMITTED");

        withoutPlaces(() -> assertThat(pollLater(other).text("admissionToken")).isNotBlank());
    }

    @Test
    void whoWasPassedOverPollsWithoutTheStoreBeingAsked() {
        awaitState(hall.queue, "ADMITTED");
        putBack();
        awaitState(other, "WAITING");
        awaitState(other, "WAITING");

        withoutPlaces(() -> assertThat(pollLater(other).text("notice")).isEqualTo("PASSED"));
    }

    @Test
    void aTurnThatEndsElsewhereIsToldSoon() {
        awaitState(other, "ADMITTED");

        hall.queue.bean(Turns.class).finish(showtime, account, 1);

        await().atMost(SOON).until(() -> pollLater(other).text("state").equals("DONE"));
    }

    @Test
    void whoWasPassedOverAndIsLetInIsToldSoon() {
        awaitState(hall.queue, "ADMITTED");
        putBack();
        awaitState(other, "WAITING");

        hall.jdbc().sql("UPDATE waiting_room SET mode = 'RUNNING'").update();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> pollLater(other).text("state").equals("ADMITTED"));
    }

    /** As the door does when nobody comes; it is shut, or the owner would be let in again. */
    private void putBack() {
        hall.jdbc().sql("UPDATE waiting_room SET mode = 'PAUSED'").update();
        hall.jdbc()
                .sql(
                        """
                        WITH over AS (
                            UPDATE admission SET ended_at = clock_timestamp()
                             WHERE place_id = CAST(:place AS uuid))
                        UPDATE place SET state = 'WAITING', passed_at = clock_timestamp()
                         WHERE id = CAST(:place AS uuid)
                        """)
                .param("place", placeId)
                .update();
    }

    private void awaitState(RunningQueue at, String state) {
        await().until(() -> pollLater(at).text("state").equals(state));
    }

    /** So long after the last poll that what was read then is not believed for being recent. */
    private Answer pollLater(RunningQueue at) {
        hall.clock.advance(Duration.ofSeconds(1));
        return fan.get(place(at, showtime, placeId));
    }

    private static void withoutPlaces(Runnable poll) {
        hall.jdbc().sql("ALTER TABLE place RENAME TO place_out_of_reach").update();
        try {
            poll.run();
        } finally {
            hall.jdbc().sql("ALTER TABLE place_out_of_reach RENAME TO place").update();
        }
    }
}
