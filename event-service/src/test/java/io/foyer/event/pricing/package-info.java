/** Price tiers. */
@NullMarked
package io.foyer.event.pricing;

import org.jspecify.annotations.NullMarked;
