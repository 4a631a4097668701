package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract on Postgres alone. */
class DirectSeatHoldsTests extends HoldTimeContract {

    @SuppressWarnings("NullAway.Init") // set before all
    private static DirectFixture direct;

    @BeforeAll
    static void connect() {
        direct = new DirectFixture();
    }

    @AfterAll
    static void disconnect() {
        direct.close();
    }

    @Override
    SeatHolds holds() {
        return new ClaimingHolds(direct.holds, direct.database);
    }

    @Override
    UUID showtime(int seats) {
        return direct.onSale(seats).id();
    }

    @Override
    int shown(UUID showtimeId, int ordinal) {
        return switch (direct.database.state(showtimeId, ordinal)) {
            case "HELD", "PAYING" -> SeatBits.HELD;
            case "CONFIRMED" -> SeatBits.SOLD;
            default -> SeatBits.FREE;
        };
    }

    @Override
    void pass(Duration time) {
        direct.database.pass(showtime, time);
    }

    /** In Redis it may. Here no claim gets past it. */
    @Override
    @Test
    void aHoldThatLostASeatToAClaimIsNotExtended() {
        var wish = wish(alice, 5, 6);
        holds().hold(wish);

        holds().keep(showtime, new HoldId(UUID.randomUUID()), List.of(6));

        assertThat(
                        holds().extend(
                                        showtime,
                                        wish.holdId(),
                                        TEN_MINUTES,
                                        TEN_MINUTES.multipliedBy(3)))
                .isInstanceOf(ExtendOutcome.Extended.class);
    }

    /** In Redis it does. Here the hold is under the index that makes a claim exclusive. */
    @Override
    @Test
    void aClaimOverridesAHold() {
        var wish = wish(alice, 5);
        holds().hold(wish);

        holds().keep(showtime, new HoldId(UUID.randomUUID()), List.of(5));

        assertThat(direct.database.state(showtime, 5)).isEqualTo("HELD");
        assertThat(holds().hold(wish)).isInstanceOf(HoldOutcome.Held.class);
    }
}
