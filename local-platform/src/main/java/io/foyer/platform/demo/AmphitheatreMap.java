package io.foyer.platform.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * An open-air amphitheatre of about 7,700: a standing pit, two fans of seats cut by aisles, and a
 * lawn behind them.
 */
final class AmphitheatreMap {

    private static final double CENTRE = -14;
    private static final double DEPTH = 0.95;
    private static final double AISLE_DEGREES = 1.2;
    private static final double HALF_FAN = 55;

    private AmphitheatreMap() {}

    static SeatMapDraft draw() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.standing("Pit", "PIT", "VIP", 600));
        sections.addAll(fan(101, 5, 26, 16, "PREMIUM"));
        sections.addAll(fan(201, 7, 44, 18, "STANDARD"));
        sections.add(Section.standing("Lawn", "LAWN", "LAWN", 2_400));
        return new SeatMapDraft(sections);
    }

    private static List<Section> fan(
            int first, int count, double front, int rowCount, String category) {
        List<Section> sections = new ArrayList<>();
        double width = 2 * HALF_FAN / count;
        for (int i = 0; i < count; i++) {
            double from = -HALF_FAN + i * width + AISLE_DEGREES / 2;
            double to = -HALF_FAN + (i + 1) * width - AISLE_DEGREES / 2;
            List<Row> rows =
                    new ArrayList<>(
                            new Fan(CENTRE, front, DEPTH, rowCount, from, to)
                                    .rows(RowLabels::letter, Numbering.ascending()));
            rows.add(rows.removeLast().withWheelchairPlace(true).withWheelchairPlace(false));
            sections.add(Section.seated(Integer.toString(first + i), "RESERVED", category, rows));
        }
        return sections;
    }
}
