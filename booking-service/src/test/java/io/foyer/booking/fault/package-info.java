/** Redis taken away, frozen, emptied and tampered with while people buy. */
@NullMarked
package io.foyer.booking.fault;

import org.jspecify.annotations.NullMarked;
