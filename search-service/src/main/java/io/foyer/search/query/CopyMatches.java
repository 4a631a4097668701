package io.foyer.search.query;

import java.util.List;
import java.util.UUID;

/**
 * What a search of the copy matched.
 *
 * @param total at most the bound up to which is counted
 * @param page the showtimes of the page that was asked for, in order
 * @param spread empty when there are more matches than are counted
 */
record CopyMatches(long total, List<UUID> page, List<Spread> spread) {

    /** How many of the matches have that value in that facet. */
    record Spread(String facet, String value, long hits) {}
}
