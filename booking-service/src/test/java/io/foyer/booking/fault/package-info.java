/** Redis and Postgres taken away, frozen, filled and put back while people buy. */
@NullMarked
package io.foyer.booking.fault;

import org.jspecify.annotations.NullMarked;
