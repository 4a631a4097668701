package io.foyer.booking.hold;

import io.foyer.booking.hold.HoldOutcome.Held;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Four times as many buyers as places, all starting at the same moment. */
final class StandingRace {

    private static final int BUYERS_PER_PLACE = 4;

    private StandingRace() {}

    /** Every place that a buyer was told to have, as often as that happened. */
    static List<Integer> placesGivenOut(
            SeatHolds holds, UUID showtimeId, UUID section, int first, int capacity) {
        return SeatRace.atOnce(
                        capacity * BUYERS_PER_PLACE,
                        buyer -> holds.hold(request(showtimeId, section, first, capacity)),
                        HoldOutcome.class)
                .stream()
                .filter(Held.class::isInstance)
                .flatMap(outcome -> ((Held) outcome).ordinals().stream())
                .toList();
    }

    private static HoldRequest request(UUID showtimeId, UUID section, int first, int capacity) {
        return new HoldRequest(
                showtimeId,
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                List.of(),
                List.of(new StandingPlaces(section, first, capacity, 1)),
                Duration.ofMinutes(10),
                1);
    }
}
