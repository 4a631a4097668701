/** Races and failures of what is kept for readers. */
@NullMarked
package io.foyer.common.cache;

import org.jspecify.annotations.NullMarked;
