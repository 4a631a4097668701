@NullMarked
package io.foyer.queue.worker;

import org.jspecify.annotations.NullMarked;
