/** What people ask: search, from Elasticsearch or, degraded, from Postgres. */
@NullMarked
package io.foyer.search.query;

import org.jspecify.annotations.NullMarked;
