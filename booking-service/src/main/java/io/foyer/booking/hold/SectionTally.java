package io.foyer.booking.hold;

import java.util.UUID;

/** How one section of a showtime sells. */
public record SectionTally(UUID sectionId, PlaceTally places) {}
