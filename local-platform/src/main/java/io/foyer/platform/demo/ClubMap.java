package io.foyer.platform.demo;

import java.util.ArrayList;
import java.util.List;

/** A club: a floor to stand on, and a balcony with a few rows of chairs. */
final class ClubMap {

    private ClubMap() {}

    /**
     * @param capacity how many people are let in, the balcony included
     */
    static SeatMapDraft draw(int capacity) {
        int perRow = Math.clamp(capacity / 30, 8, 30);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double y = 14 + i * 0.9;
            double half = perRow * 0.3;
            List<Point> places = new Straight(-half, y, half, y).places(perRow, 0.55);
            rows.add(Row.of(RowLabels.letter(i), places, Numbering.ascending()));
        }
        rows.set(0, rows.getFirst().withWheelchairPlace(true));
        return new SeatMapDraft(
                List.of(
                        Section.standing("Floor", "FLOOR", "STANDARD", capacity - 3 * perRow),
                        Section.seated("Balcony", "BALCONY", "BALCONY", rows)));
    }
}
