package io.foyer.search.query;

/** In which order rows of the copy are shown. */
final class CopyOrder {

    /**
     * Like Elasticsearch: how well the words match, weighed by how soon it is and how many go. The
     * weights are those of D, C, B and A: description, category, place, names.
     */
    private static final String MATCH =
            """
            ts_rank('{0.1, 0.2, 0.5, 1.0}', words, CAST(:words AS tsquery))\
             * (1 + exp(-0.693 * (extract(epoch FROM starts_at - :now) / 2592000) ^ 2)\
             + 0.2 * log(1 + popularity))\
            """;

    private CopyOrder() {}

    /** Of a few rows, every one of which can be weighed. */
    static String ofFew(SearchCriteria criteria) {
        return criteria.sort() == SearchSort.RELEVANCE && criteria.hasText()
                ? MATCH + " DESC, starts_at, showtime_id"
                : ofMany(criteria);
    }

    /** Of any number of rows. What very many match, they match alike: the popular come first. */
    static String ofMany(SearchCriteria criteria) {
        return switch (criteria.sort()) {
            case RELEVANCE -> "standing DESC, starts_at, showtime_id";
            case DATE -> "starts_at, showtime_id";
            case PRICE -> "from_price, starts_at, showtime_id"; // those without one last
            case DISTANCE -> "place <-> CAST(:here AS cube), starts_at, showtime_id";
        };
    }
}
