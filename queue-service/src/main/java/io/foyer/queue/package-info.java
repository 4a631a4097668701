/** Lets a crowd in at the pace the sale can serve, in an order nobody can jump. */
@NullMarked
package io.foyer.queue;

import org.jspecify.annotations.NullMarked;
