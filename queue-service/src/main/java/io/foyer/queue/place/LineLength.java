package io.foyer.queue.place;

/**
 * How long a line is.
 *
 * @param lastNumber the last number given out
 * @param beforeDraw places that wait for the draw
 */
public record LineLength(long lastNumber, long beforeDraw) {}
