/** What every request of the catalogue meets first. */
@NullMarked
package io.foyer.event.edge;

import org.jspecify.annotations.NullMarked;
