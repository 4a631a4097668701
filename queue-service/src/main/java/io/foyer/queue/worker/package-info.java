/** Where blocking work is done: bounded threads, a bounded queue, never the event loop. */
@NullMarked
package io.foyer.queue.worker;

import org.jspecify.annotations.NullMarked;
