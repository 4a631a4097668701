package io.foyer.platform.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A small theatre of about 400 seats: an orchestra in three parts, a mezzanine behind and above it,
 * and four boxes. The sides are numbered odd and even from the aisle outwards, the middle from 101,
 * as on Broadway; wheelchair places with a companion's seat are at the aisles of the last row.
 */
final class TheatreMap {

    private static final double CENTRE = -9;
    private static final double DEPTH = 0.95;
    private static final int ORCHESTRA_ROWS = 10;
    private static final double ORCHESTRA_FRONT = 12;
    private static final int MEZZANINE_ROWS = 4;
    private static final double MEZZANINE_FRONT = 23.5;

    private TheatreMap() {}

    static SeatMapDraft draw() {
        List<Section> sections = new ArrayList<>();
        sections.add(orchestra("Orchestra Left", "STANDARD", -28, -15.5));
        sections.add(orchestra("Orchestra Centre", "PREMIUM", -14, 14));
        sections.add(orchestra("Orchestra Right", "STANDARD", 15.5, 28));
        sections.add(mezzanine("Mezzanine Left", -21, -9));
        sections.add(mezzanine("Mezzanine Centre", -8, 8));
        sections.add(mezzanine("Mezzanine Right", 9, 21));
        sections.add(box("Box A", -9.0, 0.8));
        sections.add(box("Box B", -10.4, 4.2));
        sections.add(box("Box C", 7.8, 0.8));
        sections.add(box("Box D", 9.2, 4.2));
        return new SeatMapDraft(sections);
    }

    private static Section orchestra(String name, String category, double from, double to) {
        Fan fan = new Fan(CENTRE, ORCHESTRA_FRONT, DEPTH, ORCHESTRA_ROWS, from, to);
        List<Row> rows = new ArrayList<>(fan.rows(RowLabels::letter, numbering(from, to)));
        // The far ends of the first rows look past the edge of the stage.
        if (from * to > 0) {
            for (int i = 0; i < 3; i++) {
                rows.set(i, farEnd(rows.get(i), from < 0));
            }
        }
        boolean aisleFirst = from > 0 || from * to < 0;
        Row last = rows.removeLast().withWheelchairPlace(aisleFirst);
        rows.add(from * to < 0 ? last.withWheelchairPlace(false) : last);
        return Section.seated(name, "ORCHESTRA", category, rows);
    }

    private static Row farEnd(Row row, boolean left) {
        List<Seat> seats = new ArrayList<>(row.seats());
        int outer = left ? 0 : seats.size() - 1;
        seats.set(outer, seats.get(outer).withRestrictedView());
        return new Row(row.label(), seats);
    }

    private static Section mezzanine(String name, double from, double to) {
        Fan fan = new Fan(CENTRE, MEZZANINE_FRONT, DEPTH, MEZZANINE_ROWS, from, to);
        List<Row> rows = fan.rows(RowLabels::doubled, numbering(from, to));
        return Section.seated(name, "MEZZANINE", "BALCONY", rows);
    }

    private static Numbering numbering(double from, double to) {
        if (to < 0) {
            return Numbering.oddFromTheRight();
        }
        return from > 0 ? Numbering.evenFromTheLeft() : Numbering.from(101);
    }

    /** Four loose chairs by the side wall; the rear two see three quarters of the stage. */
    private static Section box(String name, double x, double y) {
        Row front = Row.of("1", chairs(x, y), Numbering.ascending());
        Row rear =
                Row.of("2", chairs(x, y + 0.9), Numbering.from(3)).each(Seat::withRestrictedView);
        return Section.seated(name, "BOX", "BOX", List.of(front, rear));
    }

    private static List<Point> chairs(double x, double y) {
        return List.of(Point.of(x, y), Point.of(x + 1.2, y));
    }
}
