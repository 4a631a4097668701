package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The negative control: places that are looked for first and taken later are given out twice. */
class StandingRaceTests {

    private static final int CAPACITY = 50;

    @Test
    void theRaceCatchesPlacesThatAreFoundFirstAndTakenLater() {
        var caught =
                IntStream.range(0, SeatRace.ROUNDS)
                        .mapToObj(round -> givenOut())
                        .filter(places -> new HashSet<>(places).size() < places.size());

        assertThat(caught).isNotEmpty();
    }

    private static List<Integer> givenOut() {
        return StandingRace.placesGivenOut(
                new CheckThenSetHolds(), UUID.randomUUID(), UUID.randomUUID(), 0, CAPACITY);
    }
}
