@NullMarked
package io.foyer.queue.place;

import org.jspecify.annotations.NullMarked;
