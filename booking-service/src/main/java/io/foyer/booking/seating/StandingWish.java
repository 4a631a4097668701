package io.foyer.booking.seating;

import java.util.UUID;

/**
 * Places to stand in a general-admission section.
 *
 * @param quantity how many, at least one
 */
public record StandingWish(UUID sectionId, int quantity) {}
