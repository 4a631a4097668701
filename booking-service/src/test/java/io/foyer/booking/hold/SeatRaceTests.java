package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The negative control: a race that cannot catch a wrong adapter would prove nothing. */
class SeatRaceTests {

    @Test
    void theRaceCatchesHoldsThatCheckFirstAndSetLater() {
        var caught =
                IntStream.range(0, SeatRace.ROUNDS)
                        .mapToObj(
                                round ->
                                        SeatRace.seatsHeldTwice(
                                                new CheckThenSetHolds(), UUID.randomUUID()))
                        .filter(seats -> !seats.isEmpty());

        assertThat(caught).isNotEmpty();
    }
}
