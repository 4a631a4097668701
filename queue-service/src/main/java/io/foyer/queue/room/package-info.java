/** Waiting rooms as event-service switches them, mirrored here. */
@NullMarked
package io.foyer.queue.room;

import org.jspecify.annotations.NullMarked;
