/** Performers. */
@NullMarked
package io.foyer.event.performer;

import org.jspecify.annotations.NullMarked;
