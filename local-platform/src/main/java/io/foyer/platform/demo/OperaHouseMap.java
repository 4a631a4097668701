package io.foyer.platform.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * An opera house of about 2,000 seats: a parterre and three horseshoe rings around it. The ends of
 * the rings, beside the stage, have a restricted view.
 */
final class OperaHouseMap {

    private static final double DEPTH = 0.9;

    /** The middle of the horseshoe, in the middle of the parterre. */
    private static final double MIDDLE = 10;

    private OperaHouseMap() {}

    static SeatMapDraft draw() {
        List<Section> sections = new ArrayList<>();
        sections.add(parterre("Parterre Left", -34, -1.6, Numbering.oddFromTheRight()));
        sections.add(parterre("Parterre Right", 1.6, 34, Numbering.evenFromTheLeft()));
        String[] rings = {"First Ring", "Second Ring", "Gallery"};
        String[] categories = {"BOX", "STANDARD", "VALUE"};
        for (int i = 0; i < rings.length; i++) {
            double radius = 15.5 + i * 4.2;
            sections.add(ring(rings[i] + " Left", categories[i], radius, -128, -43));
            sections.add(ring(rings[i] + " Centre", categories[i], radius, -42, 42));
            sections.add(ring(rings[i] + " Right", categories[i], radius, 43, 128));
        }
        return new SeatMapDraft(sections);
    }

    private static Section parterre(String name, double from, double to, Numbering numbering) {
        Fan fan = new Fan(-6, 9.5, DEPTH, 16, from, to);
        List<Row> rows = new ArrayList<>();
        List<Row> drawn = fan.rows(RowLabels::letter, numbering);
        for (Row row : drawn) {
            // The walls are straight: what would stand in them is left out.
            rows.add(
                    new Row(
                            row.label(),
                            row.seats().stream()
                                    .filter(seat -> Math.abs(seat.x()) < 11.2)
                                    .toList()));
        }
        rows.add(rows.removeLast().withWheelchairPlace(from > 0));
        return Section.seated(name, "PARTERRE", "PREMIUM", rows);
    }

    private static Section ring(
            String name, String category, double radius, double from, double to) {
        Fan fan = new Fan(MIDDLE, radius, DEPTH, 3, from, to);
        List<Row> rows =
                fan.rows(RowLabels::number, Numbering.ascending()).stream()
                        .map(
                                row ->
                                        row.each(
                                                seat ->
                                                        seat.y() < 2
                                                                ? seat.withRestrictedView()
                                                                : seat))
                        .toList();
        return Section.seated(name, "RING", category, rows);
    }
}
