@NullMarked
package io.foyer.queue.admission;

import org.jspecify.annotations.NullMarked;
