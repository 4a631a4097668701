package io.foyer.platform.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A concert hall in the shape of a shoe box, about 2,300 seats: stalls in three blocks, terraces
 * along the side walls, two circles at the back and choir seats behind the orchestra.
 */
final class ConcertHallMap {

    private static final double PITCH = 0.55;
    private static final double DEPTH = 0.9;

    private ConcertHallMap() {}

    static SeatMapDraft draw() {
        List<Section> sections = new ArrayList<>();
        sections.add(stalls("Stalls Left", "STANDARD", -13.2, -6.3, Numbering.oddFromTheRight()));
        sections.add(stalls("Stalls Centre", "PREMIUM", -5.1, 5.1, Numbering.from(101)));
        sections.add(stalls("Stalls Right", "STANDARD", 6.3, 13.2, Numbering.evenFromTheLeft()));
        sections.add(terrace("Terrace Left", -1));
        sections.add(terrace("Terrace Right", 1));
        sections.add(circle("First Circle", "CIRCLE", "STANDARD", 28.5, 8, RowLabels::letter));
        sections.add(circle("Second Circle", "CIRCLE", "VALUE", 37.5, 7, RowLabels::letter));
        sections.add(choir());
        return new SeatMapDraft(sections);
    }

    private static Section stalls(
            String name, String category, double from, double to, Numbering numbering) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            double y = 2.5 + i * DEPTH;
            List<Point> places = new Straight(from, y, to, y).places(PITCH);
            rows.add(Row.of(RowLabels.letter(i), places, numbering));
        }
        boolean right = from > 0;
        Row last = rows.removeLast().withWheelchairPlace(right);
        rows.add(from * to < 0 ? last.withWheelchairPlace(true) : last);
        return Section.seated(name, "STALLS", category, rows);
    }

    /** Three rows along the wall, each a step higher; the first seats look down on the players. */
    private static Section terrace(String name, int side) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double x = side * (15 + i * DEPTH);
            // From the left end to the right end as one sits facing the hall's middle.
            Straight line = side < 0 ? new Straight(x, 1, x, 26) : new Straight(x, 26, x, 1);
            Row row = Row.of(RowLabels.number(i), line.places(PITCH), Numbering.ascending());
            rows.add(row.each(seat -> seat.y() < 4 ? seat.withRestrictedView() : seat));
        }
        return Section.seated(name, "TERRACE", "VALUE", rows);
    }

    private static Section circle(
            String name,
            String type,
            String category,
            double front,
            int rows,
            IntFunction<String> label) {
        Fan fan = new Fan(-30, 30 + front, DEPTH, rows, -14.5, 14.5);
        return Section.seated(name, type, category, fan.rows(label, Numbering.ascending()));
    }

    private static Section choir() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            double y = -10 - i * DEPTH;
            List<Point> places = new Straight(8 + i * 0.5, y, -8 - i * 0.5, y).places(PITCH);
            rows.add(Row.of(RowLabels.number(i), places, Numbering.ascending()));
        }
        return Section.seated("Choir", "CHOIR", "CHOIR", rows);
    }
}
