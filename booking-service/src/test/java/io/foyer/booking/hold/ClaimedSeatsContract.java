package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Taken;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SeatHolds} does with seats that somebody pays for, or has bought. */
abstract class ClaimedSeatsContract {

    static final int SEATS = 40;
    static final int LIMIT = 8;
    static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    static final Duration SHORT = Duration.ofMillis(300);

    final UUID alice = UUID.randomUUID();
    final UUID bob = UUID.randomUUID();
    UUID showtime = UUID.randomUUID();

    abstract SeatHolds holds();

    /** Puts a showtime on sale. */
    abstract UUID showtime(int seats);

    /** What the live map shows of a seat, expired holds swept: 0 free, 1 held, 2 sold. */
    abstract int shown(UUID showtimeId, int ordinal);

    /** Lets time pass, if it does not pass by itself. */
    abstract void pass(Duration time);

    @BeforeEach
    void putOnSale() {
        showtime = showtime(SEATS);
    }

    @Test
    void keptSeatsStayTakenAfterTheHoldsTime() {
        var wish = wish(alice, SHORT, 5, 6);
        holds().hold(wish);
        holds().keep(showtime, wish.holdId(), wish.ordinals());
        holds().hold(wish(bob, SHORT, 9));
        pass(SHORT.plusMillis(1));

        await().atMost(SHORT.plusSeconds(1)).untilAsserted(() -> assertShown(0, 9));
        assertShown(1, 5, 6);
        assertThat(holds().hold(wish(bob, 5))).isInstanceOf(Taken.class);
    }

    @Test
    void keptSeatsAreNotReleased() {
        var wish = wish(alice, 5, 6);
        holds().hold(wish);
        holds().keep(showtime, wish.holdId(), wish.ordinals());

        holds().release(showtime, wish.holdId());

        assertShown(1, 5, 6);
        assertThat(holds().hold(wish(bob, 5))).isInstanceOf(Taken.class);
    }

    @Test
    void keptSeatsNoLongerCountAsHeld() {
        var wish = wish(alice, 0, 1, 2, 3, 4, 5, 6, 7);
        holds().hold(wish);
        holds().keep(showtime, wish.holdId(), wish.ordinals());

        assertThat(holds().hold(wish(alice, 10))).isInstanceOf(Held.class);
    }

    @Test
    void aClaimOverridesAHold() {
        holds().hold(wish(alice, 5));
        var bobs = new HoldId(UUID.randomUUID());

        holds().keep(showtime, bobs, List.of(5));
        holds().free(showtime, bobs, List.of(5));

        assertShown(0, 5);
    }

    @Test
    void soldSeatsAreTakenForGood() {
        var wish = wish(alice, SHORT, 5, 6);
        holds().hold(wish);
        holds().keep(showtime, wish.holdId(), wish.ordinals());

        holds().sell(showtime, wish.holdId(), wish.ordinals());
        holds().sell(showtime, wish.holdId(), wish.ordinals());

        assertShown(2, 5, 6);
        assertThat(holds().hold(wish(bob, 4, 5))).isEqualTo(new Taken(List.of(5)));
        holds().release(showtime, wish.holdId());
        holds().keep(showtime, wish.holdId(), wish.ordinals());
        assertShown(2, 5, 6);
    }

    @Test
    void freedSeatsCanBeHeldAgain() {
        var wish = wish(alice, 5, 6);
        holds().hold(wish);
        holds().sell(showtime, wish.holdId(), wish.ordinals());

        holds().free(showtime, wish.holdId(), wish.ordinals());

        assertShown(0, 5, 6);
        assertThat(holds().hold(wish(bob, 5, 6))).isInstanceOf(Held.class);
    }

    @Test
    void freeingLeavesASeatThatSomebodyElseHolds() {
        holds().hold(wish(bob, 5));

        holds().free(showtime, new HoldId(UUID.randomUUID()), List.of(5, 6));

        assertShown(1, 5);
        assertThat(holds().hold(wish(alice, 5))).isInstanceOf(Taken.class);
    }

    HoldRequest wish(UUID buyer, int... ordinals) {
        return wish(buyer, TEN_MINUTES, ordinals);
    }

    HoldRequest wish(UUID buyer, Duration holdTime, int... ordinals) {
        return new HoldRequest(
                showtime,
                new HoldId(UUID.randomUUID()),
                buyer,
                Arrays.stream(ordinals).boxed().toList(),
                holdTime,
                LIMIT);
    }

    void assertShown(int state, int... ordinals) {
        for (var ordinal : ordinals) {
            assertThat(shown(showtime, ordinal)).as("seat %d", ordinal).isEqualTo(state);
        }
    }
}
