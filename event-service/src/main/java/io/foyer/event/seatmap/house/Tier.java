package io.foyer.event.seatmap.house;

/**
 * Rows behind each other between two cross aisles.
 *
 * @param name unique in its house
 * @param weight its part of all seats
 * @param gap metres between the row before it and its first one
 * @param opens whether its rows are labelled from the beginning, since another floor begins here
 */
record Tier(String name, int weight, double gap, boolean opens) {}
