package io.foyer.event.pricing;

import org.jspecify.annotations.Nullable;

/**
 * Seats to be painted: with section and row, labels as people know them; without, ordinals.
 *
 * @param section by id or name
 * @param row its label
 * @param from the first seat; in a row, absent for that row's first
 * @param to the last seat; in a row, absent for that row's last
 */
public record SeatsWish(
        @Nullable String section,
        @Nullable String row,
        @Nullable String from,
        @Nullable String to) {}
