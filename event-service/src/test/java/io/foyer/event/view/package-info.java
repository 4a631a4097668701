/** How everybody reads the catalogue. */
@NullMarked
package io.foyer.event.view;

import org.jspecify.annotations.NullMarked;
