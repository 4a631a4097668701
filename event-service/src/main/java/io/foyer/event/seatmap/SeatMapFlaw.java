package io.foyer.event.seatmap;

import org.jspecify.annotations.Nullable;

/**
 * Why a draft cannot be published, or in what two versions differ, and where: the section's name,
 * the row's label, the seat's number, as far as it goes.
 */
public record SeatMapFlaw(
        @Nullable String section, @Nullable String row, @Nullable String seat, String message) {}
