package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.hold.ExtendOutcome.CapReached;
import io.foyer.booking.hold.ExtendOutcome.Expired;
import io.foyer.booking.hold.ExtendOutcome.Extended;
import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.LimitReached;
import io.foyer.booking.hold.HoldOutcome.Taken;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How long seats are kept: holds are extended up to a cap, and nobody keeps a seat for longer by
 * holding it anew.
 */
abstract class HoldTimeContract extends SeatHoldsContract {

    private static final Duration CAP = TEN_MINUTES.multipliedBy(3);
    private static final Duration NEARLY = Duration.ofMinutes(9);
    private static final Duration A_MOMENT = Duration.ofSeconds(10);
    private static final Duration COOL_DOWN = Limits.defaults().keeping().coolDown();

    @Test
    void repeatingTheRequestGivesNoMoreTime() {
        var wish = held(5, 6);
        pass(NEARLY);

        holds().hold(wish);
        holds().hold(wish);

        pass(Duration.ofMinutes(1).plus(A_MOMENT));
        assertThat(holds().hold(wish(bob, 5, 6))).isInstanceOf(Held.class);
    }

    @Test
    void anExtendedHoldLastsForOneMorePeriodFromThen() {
        var hold = held(5, 6);
        pass(NEARLY);

        assertThat(extend(hold)).isInstanceOf(Extended.class);

        pass(NEARLY);
        assertThat(holds().hold(wish(bob, 5))).isEqualTo(new Taken(List.of(5)));
        assertShown(1, 5, 6);
        pass(Duration.ofMinutes(1).plus(A_MOMENT));
        assertShown(0, 5, 6);
        assertThat(holds().hold(wish(bob, 5, 6))).isInstanceOf(Held.class);
    }

    @Test
    void theAnswerSaysUntilWhen() {
        var wish = wish(alice, 5);
        var held = (Held) holds().hold(wish);

        assertThat(extend(wish, Duration.ofMinutes(20)))
                .isInstanceOfSatisfying(
                        Extended.class,
                        it ->
                                assertThat(it.until())
                                        .isBetween(
                                                held.expiresAt().plus(TEN_MINUTES),
                                                held.expiresAt()
                                                        .plus(TEN_MINUTES)
                                                        .plusSeconds(60)));
    }

    @Test
    void extendingNeverShortens() {
        var wish = wish(alice, 5);
        var held = (Held) holds().hold(wish);

        assertThat(extend(wish, Duration.ofMinutes(1))).isEqualTo(new Extended(held.expiresAt()));
    }

    @Test
    void aRequestThatIsRepeatedAfterTheExtensionGetsTheNewEnd() {
        var wish = wish(alice, 5);
        holds().hold(wish);
        var extended = (Extended) extend(wish, Duration.ofMinutes(20));

        var again = (Held) holds().hold(wish);

        assertThat(again.expiresAt()).isEqualTo(extended.until());
    }

    @Test
    void noHoldLastsLongerThanTheCap() {
        var hold = held(5);
        for (var i = 0; i < 3; i++) {
            pass(NEARLY);
            assertThat(extend(hold)).isInstanceOf(Extended.class);
        }

        assertThat(extend(hold)).isEqualTo(new CapReached());

        pass(Duration.ofMinutes(3).minus(A_MOMENT));
        assertThat(holds().hold(wish(bob, 5))).isInstanceOf(Taken.class);
        pass(A_MOMENT.multipliedBy(2));
        assertThat(extend(hold)).isEqualTo(new Expired());
        assertThat(holds().hold(wish(bob, 5))).isInstanceOf(Held.class);
    }

    @Test
    void whatIsOverIsNotExtended() {
        var released = held(1);
        holds().release(showtime, released.holdId());
        var kept = held(2);
        holds().keep(showtime, kept.holdId(), kept.ordinals());
        var sold = held(3);
        holds().sell(showtime, sold.holdId(), sold.ordinals());
        var expired = held(4);
        pass(TEN_MINUTES.plus(A_MOMENT));

        for (var hold : List.of(released, kept, sold, expired, wish(alice, 7))) {
            assertThat(extend(hold)).isEqualTo(new Expired());
        }
        assertShown(0, 1, 4, 7);
    }

    @Test
    void aHoldThatLostASeatToAClaimIsNotExtended() {
        var hold = held(5, 6);
        holds().keep(showtime, new HoldId(UUID.randomUUID()), List.of(6));

        assertThat(extend(hold)).isEqualTo(new Expired());

        pass(TEN_MINUTES.plus(A_MOMENT));
        assertShown(0, 5);
        assertShown(1, 6);
    }

    @Test
    void extendedSeatsCountAgainstTheLimitUntilTheirNewEnd() {
        var hold = held(0, 1, 2, 3, 4);
        pass(NEARLY);
        extend(hold);
        pass(NEARLY);

        assertThat(holds().hold(wish(alice, 10, 11, 12, 13))).isEqualTo(new LimitReached(5));
    }

    @Test
    void aBuyerWhoHoldsASeatAnewKeepsItNoLongerThanTheCap() {
        held(5);
        pass(TEN_MINUTES.plus(A_MOMENT));
        held(5);
        pass(TEN_MINUTES.plus(A_MOMENT));

        assertThat(holds().hold(wish(alice, 5, 6))).isEqualTo(new Taken(List.of(5)));
        assertShown(0, 5, 6);
        assertThat(holds().hold(wish(alice, 6))).isInstanceOf(Held.class);
        assertThat(holds().hold(wish(bob, 5))).isInstanceOf(Held.class);
    }

    @Test
    void afterTheCoolDownTheSeatMayBeHeldAgain() {
        held(5);
        pass(TEN_MINUTES.plus(A_MOMENT));
        held(5);
        pass(TEN_MINUTES.plus(COOL_DOWN).minus(A_MOMENT));
        assertThat(holds().hold(wish(alice, 5))).isEqualTo(new Taken(List.of(5)));

        pass(A_MOMENT.multipliedBy(2));

        assertThat(holds().hold(wish(alice, 5))).isInstanceOf(Held.class);
    }

    @Test
    void aHoldOfASeatHeldBeforeIsExtendedUpToWhatIsLeftOfTheCap() {
        held(5);
        pass(TEN_MINUTES.plus(A_MOMENT));
        var again = held(5, 6);
        pass(NEARLY);
        assertThat(extend(again)).isInstanceOf(Extended.class);
        pass(NEARLY);

        assertThat(extend(again)).isInstanceOf(Extended.class);
        assertThat(extend(again)).isEqualTo(new CapReached());

        pass(Duration.ofMinutes(2));
        assertThat(holds().hold(wish(bob, 5, 6))).isInstanceOf(Held.class);
    }

    @Test
    void givingASeatBackAndHoldingItAgainBeginsNoNewStreak() {
        for (var minute = 0; minute < 20; minute += 5) {
            var hold = held(5);
            pass(Duration.ofMinutes(5).plusSeconds(1));
            holds().release(showtime, hold.holdId());
        }

        assertThat(holds().hold(wish(alice, 5))).isEqualTo(new Taken(List.of(5)));
    }

    @Test
    void aPaymentThatCameToNothingBelongsToTheStreak() {
        var hold = held(5);
        holds().keep(showtime, hold.holdId(), hold.ordinals());
        pass(Duration.ofMinutes(21));

        holds().free(showtime, hold.holdId(), hold.ordinals());

        assertThat(holds().hold(wish(alice, 5))).isEqualTo(new Taken(List.of(5)));
        pass(COOL_DOWN.plus(A_MOMENT));
        assertThat(holds().hold(wish(alice, 5))).isInstanceOf(Held.class);
    }

    @Test
    void whoBoughtAndGaveBackMayHoldAtOnce() {
        var hold = held(5);
        holds().keep(showtime, hold.holdId(), hold.ordinals());
        holds().sell(showtime, hold.holdId(), hold.ordinals());
        pass(Duration.ofMinutes(25));
        holds().free(showtime, hold.holdId(), hold.ordinals());

        assertThat(holds().hold(wish(alice, 5))).isInstanceOf(Held.class);
    }

    @Test
    void ofManyWhoExtendAtOnceAllGetNoMoreThanTheCap() {
        var hold = held(5);

        var outcomes = SeatRace.atOnce(20, i -> extend(hold, CAP.plus(CAP)), ExtendOutcome.class);

        assertThat(outcomes).hasOnlyElementsOfTypes(Extended.class, CapReached.class);
        assertThat(outcomes.stream().filter(Extended.class::isInstance).distinct()).hasSize(1);
        pass(CAP.plus(A_MOMENT));
        assertThat(holds().hold(wish(bob, 5))).isInstanceOf(Held.class);
    }

    private HoldRequest held(int... ordinals) {
        var wish = wish(alice, ordinals);
        assertThat(holds().hold(wish)).isInstanceOf(Held.class);
        return wish;
    }

    private ExtendOutcome extend(HoldRequest hold) {
        return extend(hold, TEN_MINUTES);
    }

    private ExtendOutcome extend(HoldRequest hold, Duration byFromNow) {
        return holds().extend(showtime, hold.holdId(), byFromNow, CAP);
    }
}
