package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.LimitReached;
import io.foyer.booking.hold.HoldOutcome.Taken;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SeatHolds} does. */
abstract class SeatHoldsContract extends ClaimedSeatsContract {

    @Test
    void holdsSeatsThatAreFree() {
        var outcome = holds().hold(wish(alice, 1, 2, 3));

        assertThat(outcome).isInstanceOf(Held.class);
        assertShown(1, 1, 2, 3);
        assertShown(0, 0, 4);
    }

    @Test
    void refusesAllSeatsWhenOneIsTaken() {
        holds().hold(wish(alice, 3));

        var outcome = holds().hold(wish(bob, 2, 3, 4));

        assertThat(outcome).isEqualTo(new Taken(List.of(3)));
        assertShown(0, 2, 4);
        assertThat(holds().hold(wish(bob, 2, 4))).isInstanceOf(Held.class);
    }

    @Test
    void namesEverySeatThatIsTaken() {
        holds().hold(wish(alice, 3, 17));

        assertThat(holds().hold(wish(bob, 17, 4, 3))).isEqualTo(new Taken(List.of(3, 17)));
    }

    @Test
    void aBuyersOwnOtherHoldIsTakenToo() {
        holds().hold(wish(alice, 3));

        assertThat(holds().hold(wish(alice, 3))).isEqualTo(new Taken(List.of(3)));
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() {
        var wish = wish(alice, 5, 6);
        var first = holds().hold(wish);
        assertThat(holds().hold(wish)).isEqualTo(first);
    }

    @Test
    void aReleasedHoldGivesItsSeatsBack() {
        var wish = wish(alice, 5, 6);
        holds().hold(wish);

        holds().release(showtime, wish.holdId());

        assertShown(0, 5, 6);
        assertThat(holds().hold(wish(bob, 5, 6))).isInstanceOf(Held.class);
    }

    @Test
    void releasingAHoldLeavesOtherHoldsAlone() {
        holds().hold(wish(alice, 5));

        holds().release(showtime, new HoldId(UUID.randomUUID()));

        assertShown(1, 5);
        assertThat(holds().hold(wish(bob, 5))).isInstanceOf(Taken.class);
    }

    @Test
    void anExpiredHoldFreesItsSeats() {
        holds().hold(wish(alice, SHORT, 5, 6));
        assertThat(holds().hold(wish(bob, 5))).isInstanceOf(Taken.class);

        pass(SHORT.plusMillis(1));

        await().atMost(SHORT.plusSeconds(1)).untilAsserted(() -> assertShown(0, 5, 6));
        assertThat(holds().hold(wish(bob, 5, 6))).isInstanceOf(Held.class);
    }

    @Test
    void releasingAnExpiredHoldDoesNotTakeItsSeatsFromTheNextBuyer() {
        var expired = wish(alice, SHORT, 5);
        holds().hold(expired);
        pass(SHORT.plusMillis(1));
        await().until(() -> holds().hold(wish(bob, 5)) instanceof Held);

        holds().release(showtime, expired.holdId());

        assertShown(1, 5);
        assertThat(holds().hold(wish(alice, 5))).isInstanceOf(Taken.class);
    }

    @Test
    void aBuyerHoldsNoMoreThanTheLimit() {
        holds().hold(wish(alice, 0, 1, 2, 3, 4));

        assertThat(holds().hold(wish(alice, 10, 11, 12, 13))).isEqualTo(new LimitReached(5));
        assertShown(0, 10, 11, 12, 13);
        assertThat(holds().hold(wish(alice, 10, 11, 12))).isInstanceOf(Held.class);
    }

    @Test
    void whatWasGivenBackDoesNotCountAgainstTheLimit() {
        var wish = wish(alice, 0, 1, 2, 3, 4);
        holds().hold(wish);
        holds().release(showtime, wish.holdId());

        assertThat(holds().hold(wish(alice, 10, 11, 12, 13))).isInstanceOf(Held.class);
    }

    @Test
    void whatExpiredDoesNotCountAgainstTheLimit() {
        holds().hold(wish(alice, SHORT, 0, 1, 2, 3, 4));
        holds().hold(wish(alice, 5));
        pass(SHORT.plusMillis(1));

        await().atMost(SHORT.plusSeconds(1))
                .until(() -> holds().hold(wish(alice, 10, 11, 12, 13)) instanceof Held);
        assertThat(holds().hold(wish(alice, 20, 21, 22, 23))).isEqualTo(new LimitReached(5));
    }

    @Test
    void theLimitStandsWhenABuyerAsksAHundredTimesAtOnce() {
        var outcomes =
                SeatRace.atOnce(
                        100, buyer -> holds().hold(wish(alice, buyer % SEATS)), HoldOutcome.class);

        assertThat(outcomes.stream().filter(Held.class::isInstance).count()).isEqualTo(LIMIT);
    }

    @Test
    void noTwoBuyersHoldOneSeat() {
        for (var round = 0; round < SeatRace.ROUNDS; round++) {
            assertThat(SeatRace.seatsHeldTwice(holds(), showtime(SeatRace.SEATS))).isEmpty();
        }
    }
}
