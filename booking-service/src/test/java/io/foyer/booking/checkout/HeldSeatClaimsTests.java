package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.BookingDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Claims on seats that are held in Postgres. */
class HeldSeatClaimsTests {

    private static final int A_MINUTE = 60;

    @SuppressWarnings("NullAway.Init") // set before all
    private static BookingDatabase database;

    private final SeatClaims claims = new SeatClaims(database.jdbc());
    private final RetakenSeats late = new RetakenSeats(database.jdbc());
    private final UUID showtime = UUID.randomUUID();
    private final UUID mine = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeAll
    static void connect() {
        database = new BookingDatabase();
    }

    @AfterAll
    static void disconnect() {
        database.close();
    }

    @Test
    void whoHoldsTheSeatsClaimsThem() {
        hold(mine, A_MINUTE, 1);
        hold(mine, A_MINUTE, 2);

        assertThat(claim(mine, 1, 2)).containsExactlyInAnyOrder(1, 2);

        assertThat(states(1, 2)).containsExactly("PAYING", "PAYING");
    }

    @Test
    void whoHoldsThemNoLongerClaimsThemWhileNobodyElseHas() {
        hold(mine, -1, 1);

        assertThat(claim(mine, 1)).containsExactly(1);
    }

    @Test
    void whatSomebodyElseHoldsIsNotClaimed() {
        hold(other, A_MINUTE, 2);

        assertThat(claim(mine, 1, 2, 3)).containsExactlyInAnyOrder(1, 3);
        assertThat(states(2)).containsExactly("HELD");
    }

    @Test
    void whatSomebodyElseHeldIsClaimed() {
        hold(other, -1, 2);

        assertThat(claim(mine, 1, 2, 3)).containsExactlyInAnyOrder(1, 2, 3);

        assertThat(states(1, 2, 3)).containsExactly("PAYING", "PAYING", "PAYING");
        assertThat(claim(other, 2)).isEmpty();
    }

    @Test
    void anOldFenceChangesNothingOfWhatWasHeld() {
        hold(mine, A_MINUTE, 1);
        var booking = BookingRow.held(mine, showtime, List.of(1));
        booking.startPaying(claims.nextFence(Duration.ofMinutes(1)));

        claim(mine, 1);

        assertThat(inTransaction(() -> claims.release(booking))).isZero();
    }

    @Test
    void whatIsLetGoIsFreeAndAClaimStays() {
        hold(mine, A_MINUTE, 1);
        claim(other, 2);

        inTransaction(
                () -> {
                    claims.letGo(List.of(mine, other));
                    return true;
                });

        assertThat(states(1, 2)).containsExactly("FREE", "PAYING");
    }

    @Test
    void lateMoneyTakesNoSeatThatIsHeldAndOneWhoseHoldIsOver() {
        var booking = released(1, 2);
        hold(other, A_MINUTE, 2);
        assertThat(retake(booking)).isFalse();

        database.jdbc()
                .sql("UPDATE claimed_seat SET held_until = now() WHERE booking_id = ?")
                .param(other)
                .update();

        assertThat(retake(booking)).isTrue();
        assertThat(states(1, 2)).containsExactly("PAYING", "PAYING");
    }

    private boolean retake(Booking booking) {
        var fence = claims.nextFence(Duration.ofMinutes(1));
        return inTransaction(() -> late.retake(booking, fence));
    }

    private Booking released(Integer... ordinals) {
        var booking = BookingRow.held(mine, showtime, List.of(ordinals));
        var fence = claims.nextFence(Duration.ofMinutes(1));
        inTransaction(() -> claims.claim(mine, showtime, List.of(ordinals), fence));
        booking.startPaying(fence);
        inTransaction(() -> claims.release(booking));
        return booking;
    }

    private void hold(UUID booking, int secondsLeft, int ordinal) {
        database.holdSeat(booking, showtime, UUID.randomUUID(), secondsLeft, ordinal);
    }

    private List<Integer> claim(UUID booking, Integer... ordinals) {
        var fence = claims.nextFence(Duration.ofMinutes(1));
        return inTransaction(() -> claims.claim(booking, showtime, List.of(ordinals), fence));
    }

    private List<String> states(Integer... ordinals) {
        return List.of(ordinals).stream()
                .map(ordinal -> database.state(showtime, ordinal))
                .toList();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(database.transactions().execute(status -> work.get()));
    }
}
