package io.foyer.platform.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** A seat map as the catalogue takes it: the body of {@code PUT /venues/{id}/seat-maps/draft}. */
record SeatMapDraft(List<Section> sections) {

    SeatMapDraft {
        sections = List.copyOf(sections);
    }

    /** How many people the venue takes. */
    @JsonIgnore
    int size() {
        return sections.stream().mapToInt(Section::size).sum();
    }
}
