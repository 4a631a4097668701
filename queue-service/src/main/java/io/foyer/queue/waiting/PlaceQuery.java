package io.foyer.queue.waiting;

import java.util.Optional;
import java.util.UUID;

/**
 * A look at a place.
 *
 * @param ticket as the client sent it; one that is not good is as good as none
 */
public record PlaceQuery(UUID showtimeId, UUID placeId, Guest guest, Optional<String> ticket) {}
