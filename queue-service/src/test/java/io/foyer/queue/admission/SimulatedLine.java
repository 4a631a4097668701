package io.foyer.queue.admission;

import io.foyer.queue.place.Draw;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places of one line in memory, with the real draw. */
final class SimulatedLine implements StandingLine {

    private static final UUID SHOWTIME = new UUID(0, 1);

    final PlaceState[] states;

    /** Passed over, or given a turn in vain. */
    final BitSet passed = new BitSet();

    private final Draw draw;
    private final long[] numbers;
    private int last;

    SimulatedLine(int size, int drawn, byte[] seed) {
        states = new PlaceState[size + 1];
        numbers = new long[size + 1];
        draw = new Draw(seed, drawn);
        last = drawn;
        Arrays.fill(states, PlaceState.WAITING);
    }

    void joined(int upTo) {
        last = upTo;
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public long numberOf(long arrival) {
        var index = (int) arrival;
        if (numbers[index] == 0) {
            numbers[index] = draw.numberOf(arrival);
        }
        return numbers[index];
    }

    @Override
    public long arrivalOf(long number) {
        return draw.arrivalOf(number);
    }

    @Override
    public List<Place> waiting(List<Long> numbers) {
        return numbers.stream()
                .map(this::place)
                .filter(place -> place.state() == PlaceState.WAITING)
                .toList();
    }

    private Place place(long number) {
        var arrival = (int) arrivalOf(number);
        return new Place(
                new UUID(1, arrival),
                SHOWTIME,
                new UUID(2, arrival),
                1,
                arrival,
                number,
                states[arrival],
                passedAt(arrival));
    }

    private @Nullable Instant passedAt(int arrival) {
        return passed.get(arrival) ? SimulationPlan.OPENING : null;
    }
}
