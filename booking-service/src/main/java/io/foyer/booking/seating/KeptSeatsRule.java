package io.foyer.booking.seating;

import java.util.List;

/**
 * Accessible seats are for those who say that they need one, companion seats beside a free
 * accessible one for whoever takes that one too. Once a choice leaves nothing else of the section,
 * they are anybody's.
 */
final class KeptSeatsRule {

    private final OpenSeats open;
    private final Hall hall;

    KeptSeatsRule(OpenSeats open) {
        this.open = open;
        this.hall = open.hall();
    }

    /** The seats of a choice that are kept for somebody else. */
    List<Integer> broken(List<Integer> choice, boolean accessible) {
        if (choice.stream().noneMatch(open::isKept)) {
            return List.of();
        }
        return choice.stream()
                .filter(open::isKept)
                .filter(seat -> !mayHave(seat, choice, accessible))
                .filter(seat -> somethingElseIsFree(seat, choice))
                .toList();
    }

    private boolean mayHave(int seat, List<Integer> choice, boolean accessible) {
        return Bits.get(hall.accessible(), seat)
                ? accessible
                : choice.contains(itsAccessible(seat, -1))
                        || choice.contains(itsAccessible(seat, 1));
    }

    /** The accessible seat that a companion's leads to in one direction; -1 when none. */
    private int itsAccessible(int companion, int step) {
        var seat = companion;
        while (Bits.get(hall.linked(), step > 0 ? seat : seat - 1)) {
            seat += step;
            if (!open.isFree(seat)) {
                return -1;
            }
            if (Bits.get(hall.accessible(), seat)) {
                return seat;
            }
            if (!Bits.get(hall.companions(), seat)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean somethingElseIsFree(int kept, List<Integer> choice) {
        var section = hall.sectionAt(kept);
        for (var seat = Bits.next(open.pool(), section.from());
                seat >= 0 && seat < section.to();
                seat = Bits.next(open.pool(), seat + 1)) {
            if (!choice.contains(seat)) {
                return true;
            }
        }
        return false;
    }
}
