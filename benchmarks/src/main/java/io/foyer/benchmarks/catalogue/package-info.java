/** A big catalogue for search: composed shows written into event_db, and taken out again. */
@NullMarked
package io.foyer.benchmarks.catalogue;

import org.jspecify.annotations.NullMarked;
