/** The waiting-room switch. */
@NullMarked
package io.foyer.event.waitingroom;

import org.jspecify.annotations.NullMarked;
