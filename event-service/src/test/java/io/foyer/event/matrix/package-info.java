/** What holds for every route, over the routes that there are. */
@NullMarked
package io.foyer.event.matrix;

import org.jspecify.annotations.NullMarked;
