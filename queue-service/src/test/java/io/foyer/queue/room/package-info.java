@NullMarked
package io.foyer.queue.room;

import org.jspecify.annotations.NullMarked;
