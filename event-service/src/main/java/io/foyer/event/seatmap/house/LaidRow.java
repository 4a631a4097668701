package io.foyer.event.seatmap.house;

import io.foyer.event.seatmap.Seat;
import io.foyer.event.seatmap.SeatMapDraft.RowDraft;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** A row that is being laid, run by run; aisles lie between runs. */
final class LaidRow {

    /** Shorter runs have no room for somebody in a wheelchair and a companion at either end. */
    private static final int ROOM_FOR_TWO_PAIRS = 4;

    private final String label;
    private final List<Point> places = new ArrayList<>();
    private final BitSet aisles = new BitSet();
    private final BitSet accessible = new BitSet();
    private final BitSet companions = new BitSet();
    private final List<Pair> pairs = new ArrayList<>();

    LaidRow(String label) {
        this.label = label;
    }

    void add(List<Point> run) {
        if (run.isEmpty()) {
            return;
        }
        if (!places.isEmpty()) {
            aisles.set(places.size() - 1);
        }
        var first = places.size();
        places.addAll(run);
        if (run.size() >= ROOM_FOR_TWO_PAIRS) {
            var last = places.size() - 1;
            pairs.add(new Pair(first, first + 1));
            pairs.add(new Pair(last, last - 1));
        }
    }

    /** Where somebody in a wheelchair and a companion could sit: at the ends of runs. */
    int pairs() {
        return pairs.size();
    }

    void makeAccessible(int pair) {
        accessible.set(pairs.get(pair).seat());
        companions.set(pairs.get(pair).companion());
    }

    List<Point> places() {
        return places;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    RowDraft draft(NumberOrder numbering, Predicate<Point> seesLittle) {
        var seats = new ArrayList<Seat>(places.size());
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            seats.add(
                    new Seat(
                            String.valueOf(numbering.number(i, places.size())),
                            place.x(),
                            place.y(),
                            accessible.get(i),
                            companions.get(i),
                            seesLittle.test(place),
                            false,
                            aisles.get(i)));
        }
        return new RowDraft(label, seats);
    }

    private record Pair(int seat, int companion) {}
}
