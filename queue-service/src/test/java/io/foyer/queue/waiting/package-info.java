@NullMarked
package io.foyer.queue.waiting;

import org.jspecify.annotations.NullMarked;
