package io.foyer.queue.place;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who was passed over and still waits.
 *
 * @param number absent when nobody has written it down; it follows from the draw
 */
public record PassedPlace(long arrival, @Nullable Long number) {}
