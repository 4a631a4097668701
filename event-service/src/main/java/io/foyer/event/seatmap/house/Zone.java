package io.foyer.event.seatmap.house;

import java.util.List;

/**
 * The part of a tier that becomes one section.
 *
 * @param borders where on the outline it begins, where its aisles are, and where it ends
 */
record Zone(String name, List<Double> borders) {

    Zone {
        borders = List.copyOf(borders);
    }

    int runs() {
        return borders.size() - 1;
    }
}
