package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.aftersale.CancellationTerms.ByPolicy;
import io.foyer.booking.aftersale.CancellationTerms.Everything;
import io.foyer.booking.aftersale.CancellationTerms.Refused;
import io.foyer.booking.aftersale.Upset.Postponement;
import io.foyer.booking.checkout.BookingStatus;
import io.foyer.booking.inventory.CancellationPolicy;
import io.foyer.booking.payment.RefundReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class CancellationTermsTests {

    private static final Logger log = LoggerFactory.getLogger(CancellationTermsTests.class);

    private static final CancellationPolicy USUAL = CancellationPolicy.USUAL;
    private static final Instant DEADLINE = Sold.START.minus(Duration.ofHours(24));
    private static final Instant EARLY = Sold.START.minus(Duration.ofDays(10));

    @Test
    void untilTheDeadlineThePolicyHolds() {
        assertThat(CancellationTerms.of(Sold.booking(USUAL, DEADLINE), Upset.NONE))
                .isEqualTo(new ByPolicy(USUAL, DEADLINE));
    }

    @Test
    void aMomentLaterItIsTooLate() {
        assertThat(CancellationTerms.of(Sold.booking(USUAL, DEADLINE.plusNanos(1)), Upset.NONE))
                .isEqualTo(new Refused(CancellationRefusal.TOO_LATE, Optional.of(DEADLINE)));
    }

    @Test
    void withoutADeadlineOneMayCancelUntilTheStart() {
        var policy = new CancellationPolicy(true, 0, false, 0);
        assertThat(CancellationTerms.of(Sold.booking(policy, Sold.START), Upset.NONE))
                .isEqualTo(new ByPolicy(policy, Sold.START));
    }

    @Test
    void whatIsNotCancellableIsNotHoweverEarly() {
        var policy = new CancellationPolicy(false, 24, false, 0);
        assertThat(CancellationTerms.of(Sold.booking(policy, EARLY), Upset.NONE))
                .isEqualTo(new Refused(CancellationRefusal.NOT_CANCELLABLE, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(value = BookingStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "CONFIRMED")
    void onlyWhatIsBoughtCanBeCancelled(BookingStatus status) {
        assertThat(CancellationTerms.of(Sold.booking(status, USUAL, EARLY), off()))
                .isEqualTo(new Refused(CancellationRefusal.NOT_CANCELLABLE, Optional.empty()));
    }

    @Test
    void ofAShowtimeThatIsCalledOffEverythingGoesBackWhateverThePolicySays() {
        var policy = new CancellationPolicy(false, 8_760, true, 100);
        assertThat(CancellationTerms.of(Sold.booking(policy, Sold.START), off()))
                .isEqualTo(new Everything(RefundReason.EVENT_CANCELLED, Optional.empty()));
    }

    @Test
    void whoBoughtBeforeItWasPutOffMayHaveEverythingBackForAWhile() {
        var policy = new CancellationPolicy(false, 0, true, 100);
        var until = EARLY.plus(Duration.ofDays(30));
        var upset = putOff(EARLY, until);
        assertThat(CancellationTerms.of(Sold.booking(policy, until), upset))
                .isEqualTo(new Everything(RefundReason.EVENT_POSTPONED, Optional.of(until)));
        assertThat(CancellationTerms.of(Sold.booking(policy, until.plusNanos(1)), upset))
                .isEqualTo(new Refused(CancellationRefusal.NOT_CANCELLABLE, Optional.empty()));
    }

    @Test
    void whoBoughtAfterItWasPutOffKnewTheDate() {
        var before = Sold.BOUGHT.minusSeconds(1);
        var upset = putOff(before, before.plus(Duration.ofDays(60)));
        assertThat(CancellationTerms.of(Sold.booking(USUAL, EARLY), upset))
                .isEqualTo(new ByPolicy(USUAL, DEADLINE));
    }

    @ParameterizedTest
    @CsvSource({
        "false,   0, 500, 5968,    0",
        "true,    0, 500, 5968,  500",
        "false,  15, 500, 5968,  895", // 895.2
        "true,   15, 500, 5968, 1320", // 500 + 820.2
        "false,  50,   0,    1,    1", // half-up
        "false,  49,   0,    1,    0",
        "false, 100, 500, 5968, 5968",
        "true,  100, 500, 5968, 5968",
        "true,   30,   0,    0,    0"
    })
    void whatIsKeptIsTheFeeAndAShareOfTheRest(
            boolean keepsFee, int percent, long fee, long total, long kept) {
        var policy = new CancellationPolicy(true, 24, keepsFee, percent);
        assertThat(kept(policy, fee, total)).isEqualTo(kept);
    }

    @Test
    void whateverThePolicyNothingIsMadeUpAndNothingIsLost() {
        var seed = System.nanoTime();
        log.info("Seed {}", seed);
        var random = new Random(seed);
        for (var i = 0; i < 100_000; i++) {
            var total = random.nextLong(random.nextBoolean() ? 100 : 1_000_000_000L);
            var fee = total == 0 ? 0 : random.nextLong(total + 1);
            var percent = random.nextInt(101);
            var keepsFee = random.nextBoolean();
            var kept = kept(new CancellationPolicy(true, 24, keepsFee, percent), fee, total);
            var less =
                    kept(
                            new CancellationPolicy(true, 24, keepsFee, Math.max(0, percent - 1)),
                            fee,
                            total);
            var said = "seed %d: %d of %d, fee %d".formatted(seed, percent, total, fee);
            assertThat(kept).as(said).isBetween(keepsFee ? fee : 0, total);
            assertThat(less).as(said).isLessThanOrEqualTo(kept);
            var rest = keepsFee ? total - fee : total;
            var exact = (keepsFee ? fee : 0) + rest * percent / 100.0;
            assertThat((double) kept).as(said).isBetween(exact - 0.51, exact + 0.51);
        }
    }

    private static long kept(CancellationPolicy policy, long fee, long total) {
        return new ByPolicy(policy, DEADLINE).kept(Sold.line(0, fee, total)).amount();
    }

    private static Upset off() {
        return new Upset(true, Optional.empty());
    }

    private static Upset putOff(Instant at, Instant until) {
        return new Upset(false, Optional.of(new Postponement(at, until)));
    }
}
