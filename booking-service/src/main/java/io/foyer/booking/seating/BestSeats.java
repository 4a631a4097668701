package io.foyer.booking.seating;

import java.util.List;
import java.util.Optional;

/** The best seats for a wish among those that are open. */
final class BestSeats {

    private final OpenSeats open;
    private final long[] allowed;

    BestSeats(OpenSeats open, BestAvailableWish wish) {
        this.open = open;
        var hall = open.hall();
        this.allowed =
                hall.within(
                        wish.sectionId().map(hall.sections()::get).orElse(null),
                        wish.priceMax().orElse(Long.MAX_VALUE));
    }

    /** The seats, in order; absent when none fit. */
    Optional<List<Integer>> find(BestAvailableWish wish, Luck luck) {
        return wish.accessible() > 0 ? accessible(wish) : anybodys(wish, luck);
    }

    private Optional<List<Integer>> accessible(BestAvailableWish wish) {
        var seats = new AccessibleSeats(open, allowed);
        return seats.together(wish.quantity(), wish.accessible())
                .or(
                        () ->
                                wish.split()
                                        ? seats.apart(wish.quantity(), wish.accessible())
                                        : Optional.empty());
    }

    /** What was kept in a section that has nothing else left comes last, wherever it is. */
    private Optional<List<Integer>> anybodys(BestAvailableWish wish, Luck luck) {
        var others = Bits.andNot(allowed, open.opened());
        return together(others, wish, luck)
                .or(() -> together(allowed, wish, luck))
                .or(() -> wish.split() ? apart(others, wish) : Optional.empty())
                .or(() -> wish.split() ? apart(allowed, wish) : Optional.empty());
    }

    private Optional<List<Integer>> together(long[] among, BestAvailableWish wish, Luck luck) {
        return new SeatsTogether(open, among, wish.quantity()).best(luck);
    }

    private Optional<List<Integer>> apart(long[] among, BestAvailableWish wish) {
        return new SeatsApart(open, among, wish.quantity()).near(List.of());
    }
}
