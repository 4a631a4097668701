/** The switch of a showtime's waiting room; queue-service runs the room. */
@NullMarked
package io.foyer.event.waitingroom;

import org.jspecify.annotations.NullMarked;
