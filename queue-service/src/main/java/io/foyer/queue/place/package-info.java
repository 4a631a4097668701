/** Places in line: joining, numbers, the draw. */
@NullMarked
package io.foyer.queue.place;

import org.jspecify.annotations.NullMarked;
