/** What every change by an organizer has in common: ownership, revisions, outcomes. */
@NullMarked
package io.foyer.event.editing;

import org.jspecify.annotations.NullMarked;
