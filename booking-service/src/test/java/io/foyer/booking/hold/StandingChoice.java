package io.foyer.booking.hold;

import io.foyer.booking.hold.HoldOutcome.Taken;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The standing places for a wish in memory: from the hold's own start on, and round again. */
record StandingChoice(HoldRequest wish, Predicate<Integer> taken) {

    /** Of places only the sections are named. */
    static Taken refusal(HoldRequest wish, List<Integer> lost) {
        return new Taken(
                lost.stream().filter(wish.ordinals()::contains).toList(),
                wish.standing().stream()
                        .filter(places -> lost.stream().anyMatch(place -> has(places, place)))
                        .map(StandingPlaces::sectionId)
                        .toList());
    }

    List<UUID> tooFew() {
        return wish.standing().stream()
                .filter(places -> free(places).size() < places.quantity())
                .map(StandingPlaces::sectionId)
                .toList();
    }

    List<Integer> withSeats() {
        return Stream.concat(
                        wish.ordinals().stream(),
                        wish.standing().stream().flatMap(places -> free(places).stream()))
                .toList();
    }

    private List<Integer> free(StandingPlaces places) {
        var start = places.startOf(wish.holdId());
        return IntStream.concat(
                        IntStream.range(start, places.first() + places.count()),
                        IntStream.range(places.first(), start))
                .boxed()
                .filter(taken.negate())
                .limit(places.quantity())
                .toList();
    }

    private static boolean has(StandingPlaces places, int ordinal) {
        return ordinal >= places.first() && ordinal < places.first() + places.count();
    }
}
