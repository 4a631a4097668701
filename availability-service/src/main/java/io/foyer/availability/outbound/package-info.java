/** Calls to the two services asked here, every wait and every queue bounded. */
@NullMarked
package io.foyer.availability.outbound;

import org.jspecify.annotations.NullMarked;
