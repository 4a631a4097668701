package io.foyer.event.pricing.web;

import io.foyer.event.pricing.SeatsWish;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Painted seats: with section and row, labels; without, ordinals. */
record SeatsBody(
        @Nullable @Size(max = 100) String section,
        @Nullable @Size(max = 100) String row,
        @Nullable @Size(max = 100) String from,
        @Nullable @Size(max = 100) String to) {

    SeatsWish wish() {
        return new SeatsWish(section, row, from, to);
    }
}
