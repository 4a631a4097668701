@NullMarked
package io.foyer.queue.presence;

import org.jspecify.annotations.NullMarked;
