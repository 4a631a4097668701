/** Listings and their publication. */
@NullMarked
package io.foyer.event.listing;

import org.jspecify.annotations.NullMarked;
