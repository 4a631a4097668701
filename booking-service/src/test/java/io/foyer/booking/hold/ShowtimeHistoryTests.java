package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Taken;
import io.foyer.booking.hold.HoldOutcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the history of single seats cannot tell. */
class ShowtimeHistoryTests {

    private static final UUID SHOWTIME = UUID.randomUUID();

    private final ShowtimeHistory seats = new ShowtimeHistory(4);

    @Test
    void holdsOfSeveralSeatsOneAfterTheOtherArePossible() {
        var first = wish(0, 1);
        seats.held(first, held(), 1, 2);
        seats.held(wish(1, 2), new Taken(List.of(1)), 3, 4);
        seats.gaveBack(first, 5, 6);
        seats.held(wish(1, 2), held(), 7, 8);

        assertThat(seats.isPossible()).isTrue();
    }

    @Test
    void twoWhoRefuseEachOtherAreFound() {
        seats.held(wish(0, 1), new Taken(List.of(1)), 1, 9);
        seats.held(wish(1, 0), new Taken(List.of(0)), 2, 8);

        assertThat(seats.isPossible()).as("neither ever had a seat").isFalse();
    }

    @Test
    void aHoldOfHalfItsSeatsIsFound() {
        var torn = wish(0, 1);
        seats.held(torn, held(), 1, 9);
        seats.held(wish(0), new Taken(List.of(0)), 2, 3);
        seats.held(wish(1), held(), 4, 5);

        assertThat(seats.isPossible()).isFalse();
    }

    @Test
    void aRefusalThatDoesNotNameAllOfThemIsFound() {
        seats.held(wish(0, 1), held(), 1, 2);
        seats.held(wish(0, 1, 2), new Taken(List.of(0)), 3, 4);

        assertThat(seats.isPossible()).isFalse();
    }

    @Test
    void aLostAnswerMayMeanEither() {
        seats.held(wish(0, 1), new Unavailable(), 1, 2);
        seats.held(wish(1), new Taken(List.of(1)), 3, 4);
        assertThat(seats.isPossible()).isTrue();

        seats.held(wish(0), held(), 5, 6);
        assertThat(seats.isPossible()).isFalse();
    }

    private static Held held() {
        return new Held(Instant.MAX, List.of());
    }

    private static HoldRequest wish(Integer... ordinals) {
        return new HoldRequest(
                SHOWTIME,
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                List.of(ordinals),
                Duration.ofMinutes(10),
                8);
    }
}
