/** Listings: what search shows, kept in step with the catalogue. */
@NullMarked
package io.foyer.event.listing;

import org.jspecify.annotations.NullMarked;
