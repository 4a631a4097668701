/** The one foreign table this service reads: event-service's listings. */
@NullMarked
package io.foyer.search.listing;

import org.jspecify.annotations.NullMarked;
