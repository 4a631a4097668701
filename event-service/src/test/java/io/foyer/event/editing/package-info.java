/** Revisions and outcomes. */
@NullMarked
package io.foyer.event.editing;

import org.jspecify.annotations.NullMarked;
