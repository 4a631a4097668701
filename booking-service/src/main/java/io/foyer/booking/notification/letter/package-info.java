/** What the letters say. */
@NullMarked
package io.foyer.booking.notification.letter;

import org.jspecify.annotations.NullMarked;
