package io.foyer.booking.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds accessible seats with their companions beside them. As few accessible seats as needed are
 * taken, and companion seats go before any others.
 */
final class AccessibleSeats {

    private final OpenSeats open;
    private final Hall hall;
    private final long[] allowed;

    AccessibleSeats(OpenSeats open, long[] allowed) {
        this.open = open;
        this.hall = open.hall();
        this.allowed = allowed;
    }

    /** One block of seats with so many accessible ones. */
    Optional<List<Integer>> together(int quantity, int accessible) {
        return blocks(quantity)
                .filter(block -> count(block, hall.accessible()) >= accessible)
                .filter(block -> new KeptSeatsRule(open).broken(block, true).isEmpty())
                .min(
                        Comparator.comparingInt(
                                        (List<Integer> block) -> count(block, hall.accessible()))
                                .thenComparing(block -> -count(block, hall.companions()))
                                .thenComparing(block -> new NeighbourRule(open).strandedBy(block))
                                .thenComparing(this::cost));
    }

    /** Each accessible seat with its share of companions, the rest as near as can be. */
    Optional<List<Integer>> apart(int quantity, int accessible) {
        var chosen = new ArrayList<Integer>();
        var left = this;
        for (var needed = accessible; needed > 0; ) {
            var part = left.largestPart(quantity - chosen.size(), needed);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            chosen.addAll(part);
            needed -= Math.min(needed, count(part, hall.accessible()));
            left = new AccessibleSeats(left.open.without(part), allowed);
        }
        if (chosen.size() == quantity) {
            return Optional.of(sorted(chosen));
        }
        return new SeatsApart(left.open, allowed, quantity - chosen.size())
                .near(chosen)
                .map(rest -> sorted(Stream.concat(chosen.stream(), rest.stream()).toList()));
    }

    /** With as many accessible seats as can be had together, and as many of their companions. */
    private List<Integer> largestPart(int quantity, int needed) {
        for (var accessible = needed; accessible > 0; accessible--) {
            var share = (quantity * accessible + needed - 1) / needed;
            for (var size = share; size >= accessible; size--) {
                var part = together(size, accessible);
                if (part.isPresent()) {
                    return part.get();
                }
            }
        }
        return List.of();
    }

    /** All blocks of free seats around accessible ones. */
    private Stream<List<Integer>> blocks(int quantity) {
        var places = Bits.and(Bits.and(open.free(), hall.accessible()), allowed);
        return Stream.iterate(
                        Bits.next(places, 0),
                        seat -> seat >= 0,
                        seat -> Bits.next(places, seat + 1))
                .flatMapToInt(seat -> IntStream.rangeClosed(seat - quantity + 1, seat))
                .filter(first -> isBlock(first, quantity))
                .distinct()
                .mapToObj(first -> IntStream.range(first, first + quantity).boxed().toList());
    }

    private boolean isBlock(int first, int quantity) {
        return IntStream.range(first, first + quantity)
                .allMatch(
                        seat ->
                                open.isFree(seat)
                                        && Bits.get(allowed, seat)
                                        && (seat == first || Bits.get(hall.linked(), seat - 1)));
    }

    private static int count(List<Integer> seats, long[] marked) {
        return (int) seats.stream().filter(seat -> Bits.get(marked, seat)).count();
    }

    private long cost(List<Integer> seats) {
        return seats.stream().mapToLong(seat -> hall.costs()[seat]).sum();
    }

    private static List<Integer> sorted(List<Integer> seats) {
        return seats.stream().sorted().toList();
    }
}
