package io.foyer.search.index;

/**
 * What a sweep found.
 *
 * @param compared rows that were looked at
 * @param repaired those whose document was missing or behind
 */
public record SweepReport(int compared, int repaired) {}
