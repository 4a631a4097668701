package io.foyer.event.change;

import java.util.UUID;

/** Something that listings, other services or cached answers show has changed. */
public sealed interface CatalogueChange {

    record VenueChanged(UUID venueId) implements CatalogueChange {}

    record PerformerChanged(UUID performerId) implements CatalogueChange {}

    record EventEdited(UUID eventId) implements CatalogueChange {}

    /** A showtime, its prices, or both. */
    record ShowtimeEdited(UUID showtimeId, UUID eventId) implements CatalogueChange {}

    /** Demand has moved a price of the showtime; nobody has edited anything. */
    record PriceShifted(UUID showtimeId, UUID eventId) implements CatalogueChange {}

    record WaitingRoomSwitched(UUID showtimeId, UUID eventId) implements CatalogueChange {}
}
