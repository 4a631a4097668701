/** Herds, the doorkeeper and the room there is, on a real Redis. */
@NullMarked
package io.foyer.search.popular;

import org.jspecify.annotations.NullMarked;
