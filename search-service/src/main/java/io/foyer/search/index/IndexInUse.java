package io.foyer.search.index;

/**
 * The index behind the alias.
 *
 * @param revision of its mapping; 0 from before mappings had one
 */
record IndexInUse(String name, int revision) {}
