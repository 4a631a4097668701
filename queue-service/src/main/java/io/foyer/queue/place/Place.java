package io.foyer.queue.place;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account's place in the line of one showtime.
 *
 * @param number the queue number; absent until the draw gave it one
 */
public record Place(
        UUID id, UUID showtimeId, UUID accountId, @Nullable Long number, PlaceState state) {}
