package io.foyer.queue.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.admission.Outlook;
import io.foyer.queue.admission.TurnNews;
import io.foyer.queue.place.Draw;
import io.foyer.queue.place.Gone;
import io.foyer.queue.place.GoneArrivals;
import io.foyer.queue.place.LineLength;
import io.foyer.queue.place.Ticket;
import io.foyer.queue.room.HumanProof;
import io.foyer.queue.room.RoomMode;
import io.foyer.queue.room.RoomSettings;
import io.foyer.queue.room.WaitingRoom;
import io.foyer.testing.time.MovableClock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a board proves of a place that is known by its ticket alone. */
class StandingTests {

    private static final UUID SHOWTIME = UUID.randomUUID();
    private static final int EPOCH = 2;

    private final MovableClock clock = new MovableClock();

    @Test
    void whoIsNotReachedAndHasNotLeftIsWaiting() {
        assertThat(ticket(EPOCH, 11).isStillTrueBy(board(10, Gone.NOBODY))).isTrue();
        assertThat(ticket(EPOCH, 10).isStillTrueBy(board(10, Gone.NOBODY))).isFalse();
    }

    @Test
    void whoHasLeftIsNotWaitingAndEverybodyElseIs() {
        var board = board(10, GoneArrivals.of(12, 14));

        assertThat(ticket(EPOCH, 12).isStillTrueBy(board)).isFalse();
        assertThat(ticket(EPOCH, 13).isStillTrueBy(board)).isTrue();
        assertThat(ticket(EPOCH, 14).isStillTrueBy(board)).isFalse();
    }

    /** The control: a ticket knows nothing of what happened since. */
    @Test
    void whoeverIsNotToldBelievesTheTicketOfAPlaceThatWasLeft() {
        assertThat(ticket(EPOCH, 12).isStillTrueBy(board(10, Gone.NOBODY))).isTrue();
    }

    @Test
    void ofAnotherLineNothingIsProved() {
        assertThat(ticket(EPOCH - 1, 12).isStillTrueBy(board(10, Gone.NOBODY))).isFalse();
    }

    private Standing ticket(int epoch, long arrival) {
        return Standing.of(
                new Ticket(SHOWTIME, UUID.randomUUID(), UUID.randomUUID(), epoch, arrival),
                clock.instant());
    }

    private Board board(long serving, Gone gone) {
        var now = clock.instant();
        return new Board.On(
                new WaitingRoom(
                        SHOWTIME,
                        true,
                        new RoomSettings(now, 60, 10, 600, RoomMode.RUNNING, HumanProof.OFF),
                        now,
                        serving,
                        now,
                        EPOCH,
                        0),
                new LineLength(100),
                new Draw(new byte[32], 0),
                Outlook.UNKNOWN,
                gone,
                TurnNews.NONE);
    }
}
