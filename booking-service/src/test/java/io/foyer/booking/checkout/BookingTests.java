package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Which state may follow which. */
class BookingTests {

    private static final Instant NOW = BookingRow.NOW;
    private static final Fence CLAIM = new Fence(7, NOW.plus(Duration.ofMinutes(15)));
    private static final Fence CLOSER = new Fence(8, NOW.plus(Duration.ofMinutes(1)));

    @Test
    void aHeldBookingIsClaimedAndConfirmed() {
        var booking = BookingRow.inState(BookingStatus.HELD);

        booking.startPaying(CLAIM);
        assertThat(booking.isPayable()).isTrue();
        assertThat(booking.fence()).isEqualTo(7);
        booking.confirm();

        assertThat(booking.status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    void aHoldWhoseTimeIsOverCannotBeClaimed() {
        var booking = BookingRow.inState(BookingStatus.HELD);
        BookingRow.readAt(booking, NOW.plus(Duration.ofMinutes(10)));

        assertThat(booking.isHeld()).isFalse();
        assertThat(booking.details().status()).isEqualTo(BookingStatus.EXPIRED);
        assertThatThrownBy(() -> booking.startPaying(CLAIM))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aHoldIsExtendedFromNowOn() {
        var booking = heldFor(Duration.ofMinutes(9));

        assertThat(booking.extend(extension(NOW.plus(Duration.ofHours(1))))).isTrue();

        assertThat(booking.payBy()).isEqualTo(NOW.plus(Duration.ofMinutes(19)));
    }

    @Test
    void aHoldIsNoLongerThanTheCapNorThanItsSeatsAreHeld() {
        var booking = heldFor(Duration.ofMinutes(9));
        booking.extend(extension(NOW.plus(Duration.ofMinutes(15))));
        assertThat(booking.payBy()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));

        BookingRow.readAt(booking, NOW.plus(Duration.ofMinutes(14)));
        booking.extend(extension(NOW.plus(Duration.ofHours(1))));
        BookingRow.readAt(booking, NOW.plus(Duration.ofMinutes(23)));
        booking.extend(extension(NOW.plus(Duration.ofHours(1))));

        assertThat(booking.payBy()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(booking.extend(extension(NOW.plus(Duration.ofHours(1))))).isFalse();
        assertThat(booking.payBy()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void anExtensionNeverShortens() {
        var booking = heldFor(Duration.ofMinutes(9));

        assertThat(booking.extend(extension(NOW))).isTrue();

        assertThat(booking.payBy()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aHoldThatIsOverIsNotExtended() {
        var booking = heldFor(Duration.ofMinutes(10));

        assertThatThrownBy(() -> booking.extend(extension(NOW.plus(Duration.ofHours(1)))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aClaimWhoseTimeIsOverCannotBePaid() {
        var booking = paying();
        BookingRow.readAt(booking, CLAIM.until());

        assertThat(booking.isPayable()).isFalse();
        assertThat(booking.isOverdueOrClosing()).isTrue();
    }

    @Test
    void aConfirmedBookingCannotExpire() {
        var booking = paying();
        booking.confirm();

        assertThat(booking.mayBeClosed()).isFalse();
        assertThatThrownBy(booking::close).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> booking.beginClosing(BookingStatus.EXPIRED, CLOSER))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(value = BookingStatus.class, mode = Mode.EXCLUDE, names = "PAYING")
    void onlyWhatIsBeingPaidIsConfirmedOrClosed(BookingStatus status) {
        assertThatThrownBy(() -> BookingRow.inState(status).confirm())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> BookingRow.inState(status).close())
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(value = BookingStatus.class, mode = Mode.EXCLUDE, names = "HELD")
    void onlyAHoldIsClaimedOrGivenUp(BookingStatus status) {
        assertThatThrownBy(() -> BookingRow.inState(status).startPaying(CLAIM))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> BookingRow.inState(status).giveUp())
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(value = BookingStatus.class, mode = Mode.EXCLUDE, names = "EXPIRED")
    void onlyWhatExpiredIsRetaken(BookingStatus status) {
        assertThatThrownBy(() -> BookingRow.inState(status).retake(CLAIM))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyTheCloserMayConfirmWhatIsBeingClosed() {
        var booking = paying();
        assertThat(booking.mayConfirm(Optional.empty())).isTrue();

        booking.beginClosing(BookingStatus.EXPIRED, CLOSER);

        assertThat(booking.isPayable()).isFalse();
        assertThat(booking.mayConfirm(Optional.empty())).isFalse();
        assertThat(booking.mayConfirm(Optional.of(new Fence(6, NOW)))).isFalse();
        assertThat(booking.mayConfirm(Optional.of(CLOSER))).isTrue();
    }

    @Test
    void oneClosesAtATimeAndTheFirstReasonStays() {
        var booking = paying();
        booking.beginClosing(BookingStatus.CANCELLED, CLOSER);
        assertThat(booking.mayBeClosed()).isFalse();

        BookingRow.readAt(booking, CLOSER.until());
        booking.beginClosing(BookingStatus.EXPIRED, new Fence(9, NOW.plus(Duration.ofHours(1))));
        booking.close();

        assertThat(booking.status()).isEqualTo(BookingStatus.CANCELLED);
    }

    @Test
    void aClaimThatEndsByItselfHasExpired() {
        var booking = paying();

        booking.close();

        assertThat(booking.status()).isEqualTo(BookingStatus.EXPIRED);
        assertThat(booking.details().expiresAt()).isEmpty();
    }

    private static Booking heldFor(Duration time) {
        var booking = BookingRow.inState(BookingStatus.HELD);
        BookingRow.readAt(booking, NOW.plus(time));
        return booking;
    }

    private static Extension extension(Instant seatsUntil) {
        return new Extension(Duration.ofMinutes(10), Duration.ofMinutes(30), seatsUntil);
    }

    private static Booking paying() {
        var booking = BookingRow.inState(BookingStatus.HELD);
        booking.startPaying(CLAIM);
        return booking;
    }
}
