package io.foyer.event.seatmap;

import java.util.UUID;

/**
 * A section of a published seat map, without its seats.
 *
 * @param id stable within the version
 * @param capacity seats of a seated section, people in a general-admission one
 */
public record Section(
        UUID id,
        String name,
        String type,
        String priceCategory,
        boolean generalAdmission,
        int capacity) {}
