package io.foyer.search.query;

/**
 * Where a search goes on.
 *
 * @param degraded whether Postgres gave the page before, whose scores and distances are its own
 * @param seen how many hits come before
 */
record SearchCursor(boolean degraded, long seen, SearchPosition after) {}
