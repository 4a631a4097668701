package io.foyer.platform.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * An arena of exactly 20,000 seats with a stage at one end: blocks of chairs on the floor, a lower
 * bowl of 24 sections and an upper bowl of 32, curved around the floor. Sections behind the stage
 * have a restricted view; wheelchair places are in the last row of the lower bowl, where the
 * concourse is.
 */
final class ArenaMap {

    static final int SEATS = 20_000;

    private static final Track RING = new Track(19, 34, 11, 20);
    private static final double PITCH = 0.52;
    private static final double AISLE = 1.3;
    private static final int LOWER_SECTIONS = 24;
    private static final int LOWER_ROWS = 20;
    private static final double LOWER_FROM = 2.5;
    private static final double LOWER_DEPTH = 0.85;
    private static final int UPPER_SECTIONS = 32;
    private static final int UPPER_ROWS = 18;
    private static final double UPPER_FROM = 23.5;
    private static final double UPPER_DEPTH = 0.8;

    private ArenaMap() {}

    static SeatMapDraft draw() {
        List<Section> sections = new ArrayList<>(floor());
        for (int i = 0; i < LOWER_SECTIONS; i++) {
            sections.add(lower(i));
        }
        int upperSeats = SEATS - new SeatMapDraft(sections).size();
        sections.addAll(upper(upperSeats));
        return new SeatMapDraft(sections);
    }

    /** Six blocks of chairs: three abreast, the front ones nearest to the stage. */
    private static List<Section> floor() {
        List<Section> blocks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            boolean front = i < 3;
            double x = (i % 3 - 1) * 10.2;
            double y = front ? 3 : 26.5;
            List<Row> rows = new ArrayList<>();
            for (int row = 0; row < 22; row++) {
                double place = y + row * 0.98;
                Straight line = new Straight(x - 4.3, place, x + 4.3, place);
                rows.add(Row.of(RowLabels.number(row), line.places(PITCH), Numbering.ascending()));
            }
            String name = "Floor " + RowLabels.letter(i);
            blocks.add(Section.seated(name, "FLOOR", front ? "VIP" : "FLOOR", rows));
        }
        return blocks;
    }

    private static Section lower(int index) {
        double from = (double) index / LOWER_SECTIONS;
        double to = (double) (index + 1) / LOWER_SECTIONS;
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < LOWER_ROWS; row++) {
            rows.add(row(from, to, row, LOWER_FROM + row * LOWER_DEPTH));
        }
        Row last = rows.removeLast();
        rows.add(last.withWheelchairPlace(true).withWheelchairPlace(false));
        String category = category((from + to) / 2, "PREMIUM", "STANDARD");
        return finished(Integer.toString(101 + index), "LOWER_BOWL", category, rows);
    }

    /**
     * The upper bowl, whose last row is as long as the fire brigade allows: {@code seats} in all.
     */
    private static List<Section> upper(int seats) {
        List<List<Row>> bowl = new ArrayList<>();
        for (int i = 0; i < UPPER_SECTIONS; i++) {
            bowl.add(new ArrayList<>());
        }
        int left = seats;
        for (int row = 0; row < UPPER_ROWS && left > 0; row++) {
            for (int i = 0; i < UPPER_SECTIONS && left > 0; i++) {
                Row drawn = upperRow(i, row);
                int taken = Math.min(left, drawn.seats().size());
                bowl.get(i).add(new Row(drawn.label(), drawn.seats().subList(0, taken)));
                left -= taken;
            }
        }
        if (left > 0) {
            throw new IllegalStateException("The upper bowl lacks " + left + " seats.");
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < UPPER_SECTIONS; i++) {
            String category = category((i + 0.5) / UPPER_SECTIONS, "STANDARD", "VALUE");
            sections.add(finished(Integer.toString(301 + i), "UPPER_BOWL", category, bowl.get(i)));
        }
        return sections;
    }

    private static Row upperRow(int section, int row) {
        double from = (double) section / UPPER_SECTIONS;
        double to = (double) (section + 1) / UPPER_SECTIONS;
        return row(from, to, row, UPPER_FROM + row * UPPER_DEPTH);
    }

    private static Row row(double from, double to, int row, double out) {
        List<Point> places = RING.row(from, to, out, AISLE).places(PITCH);
        return Row.of(RowLabels.number(row), places, Numbering.ascending());
    }

    private static Section finished(String name, String type, String category, List<Row> rows) {
        if (!category.equals("RESTRICTED")) {
            return Section.seated(name, type, category, rows);
        }
        return Section.seated(
                name,
                type,
                category,
                rows.stream().map(row -> row.each(Seat::withRestrictedView)).toList());
    }

    /** Beside the stage is near, opposite is far, behind it is behind. */
    private static String category(double around, String near, String far) {
        double fromStage = Math.min(around, 1 - around);
        if (fromStage < 0.1) {
            return "RESTRICTED";
        }
        return fromStage < 0.34 ? near : far;
    }
}
