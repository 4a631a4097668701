/** Messages to other services. */
@NullMarked
package io.foyer.event.announcement;

import org.jspecify.annotations.NullMarked;
