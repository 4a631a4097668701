/** How everybody finds their way through the catalogue. */
@NullMarked
package io.foyer.event.browse;

import org.jspecify.annotations.NullMarked;
