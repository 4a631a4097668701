/** What a buyer sees of the room and of their own place. */
@NullMarked
package io.foyer.queue.waiting;

import org.jspecify.annotations.NullMarked;
