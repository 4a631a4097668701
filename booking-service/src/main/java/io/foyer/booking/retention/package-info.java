/** What is kept for how long, and how it goes. */
@NullMarked
package io.foyer.booking.retention;

import org.jspecify.annotations.NullMarked;
