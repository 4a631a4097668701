/** How instants travel to and from Postgres. */
@NullMarked
package io.foyer.event.store;

import org.jspecify.annotations.NullMarked;
