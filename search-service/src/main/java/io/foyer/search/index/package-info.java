/**
 * What Elasticsearch holds: one document per listing, and how it is written, parked and repaired.
 */
@NullMarked
package io.foyer.search.index;

import org.jspecify.annotations.NullMarked;
