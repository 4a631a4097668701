package io.foyer.search.names;

import org.springframework.stereotype.Component;

/** Where names are marked, counted and noted. */
@Component
record Ledger(NameMarks marks, NameCounts counts, SearchNames names) {}
