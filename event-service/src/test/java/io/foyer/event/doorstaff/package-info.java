/** Who works at which door. */
@NullMarked
package io.foyer.event.doorstaff;

import org.jspecify.annotations.NullMarked;
