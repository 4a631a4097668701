package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.LimitReached;
import io.foyer.booking.hold.HoldOutcome.Taken;
import io.foyer.booking.hold.HoldOutcome.Unavailable;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.testing.BookingDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds in Postgres know beside the contract: bookings, and holds that are over. */
class DirectHoldsTests {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final int A_MINUTE = 60;

    @SuppressWarnings("NullAway.Init") // set before all
    private static DirectFixture direct;

    private final UUID showtime = direct.onSale(40).id();
    private final UUID alice = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final BookingDatabase database = direct.database;

    @BeforeAll
    static void connect() {
        direct = new DirectFixture();
    }

    @AfterAll
    static void disconnect() {
        direct.close();
    }

    @Test
    void whatABookingWaitsForIsTakenThoughRedisHeldIt() {
        database.holdBooking(UUID.randomUUID(), showtime, alice, A_MINUTE, 3, 4);

        assertThat(hold(bob, 4, 5, 3)).isEqualTo(new Taken(List.of(3, 4)));
        assertThat(hold(bob, 5)).isInstanceOf(Held.class);
    }

    @Test
    void aBookingWhoseTimeIsOverIsInNobodysWay() {
        database.holdBooking(UUID.randomUUID(), showtime, alice, -1, 3);

        assertThat(hold(bob, 3)).isInstanceOf(Held.class);
    }

    @Test
    void whatRedisHeldForTheBuyerCountsAgainstTheLimit() {
        database.holdBooking(UUID.randomUUID(), showtime, alice, A_MINUTE, 1, 2, 3, 4, 5);
        assertThat(hold(alice, 10)).isInstanceOf(Held.class);

        assertThat(hold(alice, 20, 21, 22)).isEqualTo(new LimitReached(6));
        assertThat(hold(alice, 20, 21)).isInstanceOf(Held.class);
    }

    @Test
    void aHoldThatIsMadeOnceMoreEndsWithItsBooking() {
        var wish = DirectFixture.wish(showtime, alice, TEN_MINUTES, 1);
        database.holdBooking(wish.holdId().value(), showtime, alice, A_MINUTE, 1);

        assertThat(direct.holds.hold(wish))
                .isInstanceOfSatisfying(
                        Held.class,
                        held ->
                                assertThat(held.expiresAt())
                                        .isBefore(Instant.now().plusSeconds(2 * A_MINUTE)));
    }

    @Test
    void aHoldThatIsOverIsTakenOverWithoutWaitingForItsRemoval() {
        database.holdSeat(UUID.randomUUID(), showtime, alice, -1, 3);

        assertThat(hold(bob, 2, 3)).isInstanceOf(Held.class);

        assertThat(hold(alice, 3)).isEqualTo(new Taken(List.of(3)));
    }

    @Test
    void anEndedHoldCanBeMadeAgain() {
        var wish = DirectFixture.wish(showtime, alice, TEN_MINUTES, 3);
        database.holdSeat(wish.holdId().value(), showtime, alice, -1, 3);

        assertThat(direct.holds.hold(wish)).isInstanceOf(Held.class);
    }

    @Test
    void seatsThatAreNotForSaleAreTaken() {
        var partly =
                direct.showtimes.add(
                        Fixtures.showtime(UUID.randomUUID(), Fixtures.layout(10, Set.of(4))));

        var outcome = direct.holds.hold(DirectFixture.wish(partly.id(), bob, TEN_MINUTES, 3, 4));

        assertThat(outcome).isEqualTo(new Taken(List.of(4)));
        assertThat(database.state(partly.id(), 3)).isEqualTo("FREE");
    }

    @Test
    void nothingIsHeldOfAShowtimeThatIsNotKnown() {
        var wish = DirectFixture.wish(UUID.randomUUID(), bob, TEN_MINUTES, 1);

        assertThat(direct.holds.hold(wish)).isEqualTo(new Unavailable());
    }

    @Test
    void whatIsOverIsRemovedAndTheRestStays() {
        database.holdSeat(UUID.randomUUID(), showtime, alice, -1, 3);
        database.holdSeat(UUID.randomUUID(), showtime, alice, A_MINUTE, 4);

        assertThat(direct.rows.reap(100)).contains(showtime);

        assertThat(direct.rows.reap(100)).doesNotContain(showtime);
        assertThat(direct.rows.live().get(showtime))
                .singleElement()
                .satisfies(hold -> assertThat(hold.ordinals()).containsExactly(4));
    }

    private HoldOutcome hold(UUID buyer, int... ordinals) {
        return direct.holds.hold(DirectFixture.wish(showtime, buyer, TEN_MINUTES, ordinals));
    }
}
