package io.foyer.event.seatmap.house;

import java.util.List;

/** A section with its rows, from front to back; none is empty. */
record LaidSection(String name, List<LaidRow> rows) {

    int seats() {
        return rows.stream().mapToInt(row -> row.places().size()).sum();
    }

    /** How far its seats are from a place on average. */
    double distance(Point from) {
        return rows.stream()
                .flatMap(row -> row.places().stream())
                .mapToDouble(from::distance)
                .average()
                .orElse(0);
    }
}
