package io.foyer.event.seatmap;

import io.foyer.event.seatmap.SeatMapDraft.RowDraft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with the rows of one seated section. Used once. */
final class SeatedCheck {

    private static final int MAX_LABEL = 12;

    private final String section;
    private final SeatMapProperties limits;
    private final Flaws flaws;
    private final Map<Place, String> taken = new HashMap<>();

    SeatedCheck(String section, SeatMapProperties limits, Flaws flaws) {
        this.section = section;
        this.limits = limits;
        this.flaws = flaws;
    }

    void rows(List<RowDraft> rows) {
        var labels = new HashSet<String>();
        for (var row : rows) {
            if (Labels.isWrong(row.label(), MAX_LABEL)) {
                flaws.ofRow(section, row.label(), Labels.message("label", MAX_LABEL));
            }
            if (!labels.add(row.label())) {
                flaws.ofRow(section, row.label(), "Another row here has this label.");
            }
            row(row);
        }
    }

    private void row(RowDraft row) {
        if (row.seats().isEmpty()) {
            flaws.ofRow(section, row.label(), "A row needs a seat.");
        }
        var numbers = new HashSet<String>();
        for (var i = 0; i < row.seats().size(); i++) {
            var seat = row.seats().get(i);
            if (Labels.isWrong(seat.number(), MAX_LABEL)) {
                flaw(row, seat, Labels.message("number", MAX_LABEL));
            }
            if (!numbers.add(seat.number())) {
                flaw(row, seat, "Another seat of this row has this number.");
            }
            if (seat.companion() && !accompanies(row.seats(), i)) {
                flaw(row, seat, "A companion's seat needs an accessible one close by in its row.");
            }
            place(row, seat);
        }
    }

    /** Whether an accessible seat is in reach on either side, with no aisle between. */
    private boolean accompanies(List<Seat> seats, int companion) {
        return finds(seats, companion, 1) || finds(seats, companion, -1);
    }

    private boolean finds(List<Seat> seats, int from, int step) {
        for (var away = 1; away <= limits.companionReach(); away++) {
            var next = from + step * away;
            if (next < 0 || next >= seats.size()) {
                return false;
            }
            if (seats.get(step > 0 ? next - 1 : next).aisleAfter()) {
                return false;
            }
            if (seats.get(next).accessible()) {
                return true;
            }
        }
        return false;
    }

    private void place(RowDraft row, Seat seat) {
        if (!isOnTheMap(seat.x()) || !isOnTheMap(seat.y())) {
            flaw(
                    row,
                    seat,
                    "Its place must be within %d of the middle.".formatted(limits.maxCoordinate()));
            return;
        }
        var other = taken.putIfAbsent(Place.of(seat), row.label() + " " + seat.number());
        if (other != null) {
            flaw(row, seat, "It is at the same place as seat %s.".formatted(other));
        }
    }

    private boolean isOnTheMap(double coordinate) {
        return Math.abs(coordinate) <= limits.maxCoordinate(); // false for what is not a number
    }

    private void flaw(RowDraft row, Seat seat, String message) {
        flaws.ofSeat(section, row.label(), seat.number(), message);
    }

    private record Place(double x, double y) {

        static Place of(Seat seat) {
            return new Place(seat.x() + 0.0, seat.y() + 0.0); // -0.0 is 0.0
        }
    }
}
