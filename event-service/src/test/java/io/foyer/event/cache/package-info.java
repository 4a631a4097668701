/** Races and failures of what is kept for readers. */
@NullMarked
package io.foyer.event.cache;

import org.jspecify.annotations.NullMarked;
