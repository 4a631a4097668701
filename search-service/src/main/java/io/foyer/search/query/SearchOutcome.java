package io.foyer.search.query;

/** What became of a search. */
sealed interface SearchOutcome<T> {

    record Answered<T>(T answer) implements SearchOutcome<T> {}

    /** Neither Elasticsearch nor Postgres answered. */
    record Unavailable<T>() implements SearchOutcome<T> {}
}
