/** Who works at the door of which event: organizers ask by e-mail address, the asked answer. */
@NullMarked
package io.foyer.event.doorstaff;

import org.jspecify.annotations.NullMarked;
