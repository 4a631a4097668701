package io.foyer.search.query;

/** How many hits a question has in all, and how they spread. */
record Counts(long total, Facets facets) {}
