package io.foyer.search.query;

/** In which order listings are shown. */
enum SearchSort {
    /** Best match first, soon and popular ones before others. */
    RELEVANCE,
    /** Earliest first. */
    DATE,
    /** Nearest first; needs a point to be near to. */
    DISTANCE,
    /** Cheapest first, those without a price last. */
    PRICE
}
