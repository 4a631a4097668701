package io.foyer.search.names;

import java.util.List;

/** What became of a wish for suggestions. */
sealed interface SuggestOutcome {

    record Suggested(List<Suggestion> suggestions) implements SuggestOutcome {}

    /** Neither Elasticsearch nor Postgres answered. */
    record Unavailable() implements SuggestOutcome {}
}
