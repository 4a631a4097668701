package io.foyer.availability.layout;

import java.util.List;

/**
 * A showtime's seated sections in the order of their ordinals. General-admission sections have no
 * ordinals and therefore no place on the live map.
 */
public record ShowtimeLayout(List<SectionLayout> sections) {

    public ShowtimeLayout {
        sections = List.copyOf(sections);
    }
}
