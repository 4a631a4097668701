/** Tells the other services what changed. */
@NullMarked
package io.foyer.event.announcement;

import org.jspecify.annotations.NullMarked;
