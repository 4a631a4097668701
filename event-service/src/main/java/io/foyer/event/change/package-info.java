/** What changed in the catalogue, told to the features that show it within the same transaction. */
@NullMarked
package io.foyer.event.change;

import org.jspecify.annotations.NullMarked;
