package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.Fixtures;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract on Postgres alone. */
class DirectStandingHoldsTests extends StandingHoldsContract {

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
    UUID showtime(int seats, UUID floor, UUID gallery, int capacity) {
        var layout = Fixtures.standing(Fixtures.layout(seats, Set.of()), floor, capacity);
        return direct.showtimes
                .add(
                        Fixtures.showtime(
                                UUID.randomUUID(), Fixtures.standing(layout, gallery, capacity)))
                .id();
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
        // It passes by itself.
    }

    /** Who is slower three times in a row is refused, so some may be left; none is given twice. */
    @Override
    @Test
    void twoHundredBuyersAtOnceGetFiftyPlaces() {
        var section = UUID.randomUUID();
        var showtime = showtime(0, section, UUID.randomUUID(), 50);

        var given = StandingRace.placesGivenOut(holds(), showtime, section, 0, 50);

        assertThat(given).isNotEmpty().doesNotHaveDuplicates();
        assertThat(new HashSet<>(given)).allMatch(place -> shown(showtime, place) == SeatBits.HELD);
    }
}
