package io.foyer.queue.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.room.SwitchMirror;
import io.foyer.queue.room.WaitingRooms;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** queue_db was set back to an earlier moment: places that people have tickets of are not in it. */
class LostPlaceTests {

    private static final LineScene scene = new LineScene();
    private static final JdbcClient jdbc = scene.bean(JdbcClient.class);

    private final UUID showtime = scene.room(-1);
    private final Place first = scene.joined(showtime);
    private final Place second = scene.joined(showtime);
    private final Place third = scene.joined(showtime);

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void aTicketBringsTheSamePlaceBack() {
        loseAfter(1);

        var back = joinWith(third, LineScene.ticketOf(third));

        assertThat(back).isEqualTo(new JoinOutcome.Joined(third));
        assertThat(scene.joined(showtime).arrival()).isEqualTo(4);
        assertThat(joinWith(second, LineScene.ticketOf(second)))
                .isEqualTo(new JoinOutcome.Joined(second));
    }

    @Test
    void anArrivalThatSomebodyElseHasByNowIsNotTakenAway() {
        loseAfter(1);
        var newcomer = scene.joined(showtime);

        var back = LineScene.placeOf(joinWith(second, LineScene.ticketOf(second)));

        assertThat(newcomer.arrival()).isEqualTo(2);
        assertThat(back.arrival()).isEqualTo(3);
        assertThat(back.id()).isNotEqualTo(second.id());
    }

    @Test
    void aPlaceThatWasLeftIsNotLost() {
        inTransaction(() -> scene.bean(Line.class).leave(second.id()));

        var again = LineScene.placeOf(joinWith(second, LineScene.ticketOf(second)));

        assertThat(again.arrival()).isEqualTo(4);
    }

    @Test
    void aTicketOfAnotherAccountBringsNothing() {
        loseAfter(1);
        var stranger = UUID.randomUUID();

        var place =
                LineScene.placeOf(
                        scene.join(
                                scene.queue,
                                showtime,
                                stranger,
                                Optional.of(LineScene.ticketOf(third))));

        assertThat(place.arrival()).isEqualTo(2);
    }

    @Test
    void aTicketOfAnotherShowtimeBringsNothing() {
        var other = scene.room(-1);

        var place =
                LineScene.placeOf(
                        scene.join(
                                scene.queue,
                                other,
                                third.accountId(),
                                Optional.of(LineScene.ticketOf(third))));

        assertThat(place.arrival()).isEqualTo(1);
    }

    @Test
    void aTicketOfAnEarlierEpochBringsNothing() {
        scene.events.switchOff(showtime);
        follow();
        scene.events.switchOn(showtime, scene.clock.instant().minusSeconds(1), 60, 10, 600);
        follow();

        var place = LineScene.placeOf(joinWith(third, LineScene.ticketOf(third)));

        assertThat(place.epoch()).isEqualTo(2);
        assertThat(place.arrival()).isEqualTo(1);
        assertThat(scene.joined(showtime, first.accountId()).arrival()).isEqualTo(2);
    }

    @Test
    void whoseNumberWasUpMeanwhileIsLetInNext() {
        loseAfter(1);
        jdbc.sql("UPDATE waiting_room SET serving_number = 2 WHERE showtime_id = ?")
                .param(showtime)
                .update();

        var passed = LineScene.placeOf(joinWith(second, LineScene.ticketOf(second)));
        var ahead = LineScene.placeOf(joinWith(third, LineScene.ticketOf(third)));

        assertThat(passed.passedAt()).isNotNull();
        assertThat(ahead.passedAt()).isNull();
    }

    private JoinOutcome joinWith(Place place, Ticket ticket) {
        return scene.join(scene.queue, showtime, place.accountId(), Optional.of(ticket));
    }

    private void loseAfter(long arrival) {
        jdbc.sql("DELETE FROM place WHERE showtime_id = ? AND arrival > ?")
                .params(showtime, arrival)
                .update();
        jdbc.sql("UPDATE arrival_count SET last = ? WHERE showtime_id = ?")
                .params(arrival, showtime)
                .update();
    }

    private void follow() {
        SwitchMirror.follow(scene.bean(WaitingRooms.class), showtime);
    }

    private static void inTransaction(Runnable work) {
        scene.bean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }
}
