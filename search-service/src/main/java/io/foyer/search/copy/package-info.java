/** This service's own copy of the listings, in search_db: how it is written, kept up and read. */
@NullMarked
package io.foyer.search.copy;

import org.jspecify.annotations.NullMarked;
