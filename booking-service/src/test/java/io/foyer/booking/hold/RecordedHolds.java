package io.foyer.booking.hold;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.LimitReached;
import io.foyer.booking.hold.HoldOutcome.Taken;
import io.foyer.booking.hold.HoldOutcome.Unavailable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes down who asked what of which seat, when, and what was answered. */
final class RecordedHolds {

    private final SeatHolds holds;
    private final List<SeatHistory> histories;
    private final ShowtimeHistory all;

    RecordedHolds(SeatHolds holds, int seats) {
        this.holds = holds;
        this.histories = Stream.generate(SeatHistory::new).limit(seats).toList();
        this.all = new ShowtimeHistory(seats);
    }

    HoldOutcome hold(HoldRequest request) {
        var begin = System.nanoTime();
        var outcome = holds.hold(request);
        var end = System.nanoTime();
        all.held(request, outcome, begin, end);
        var name = request.holdId().value().toString();
        for (var ordinal : request.ordinals()) {
            record(ordinal, name, outcome, begin, end);
        }
        return outcome;
    }

    void release(UUID showtimeId, HoldRequest request) {
        var begin = System.nanoTime();
        holds.release(showtimeId, request.holdId());
        var end = System.nanoTime();
        all.gaveBack(request, begin, end);
        var name = request.holdId().value().toString();
        for (var ordinal : request.ordinals()) {
            histories.get(ordinal).gaveBack(name, begin, end);
        }
    }

    /** The seats whose histories are impossible. */
    List<Integer> impossible() {
        return IntStream.range(0, histories.size())
                .filter(seat -> !histories.get(seat).isPossible())
                .boxed()
                .toList();
    }

    /** Whether there is one order of all calls that makes every answer about every seat true. */
    boolean fitTogether() {
        return all.isPossible();
    }

    /** How much is known of the seat that is known least of. */
    int shortest() {
        return histories.stream().mapToInt(SeatHistory::length).min().orElse(0);
    }

    private void record(int ordinal, String name, HoldOutcome outcome, long begin, long end) {
        var history = histories.get(ordinal);
        switch (outcome) {
            case Held _ -> history.took(name, begin, end);
            case Taken(var taken, _) -> {
                if (taken.contains(ordinal)) {
                    history.sawTaken(name, begin, end);
                } else {
                    history.sawFree(name, begin, end);
                }
            }
            case Unavailable _ -> history.perhapsTook(name, begin);
            case LimitReached _ -> history.sawFree(name, begin, end);
        }
    }
}
