/** Who is still there: seen at a poll or over a connection, one bit an arrival and period. */
@NullMarked
package io.foyer.queue.presence;

import org.jspecify.annotations.NullMarked;
