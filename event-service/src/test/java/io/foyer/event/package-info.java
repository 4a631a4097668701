/** The service as a whole. */
@NullMarked
package io.foyer.event;

import org.jspecify.annotations.NullMarked;
