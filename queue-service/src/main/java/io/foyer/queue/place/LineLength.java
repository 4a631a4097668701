package io.foyer.queue.place;

/**
 * How long a line is.
 *
 * @param lastNumber the last arrival, and so the highest number, given out since it was begun
 */
public record LineLength(long lastNumber) {}
