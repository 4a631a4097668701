@NullMarked
package io.foyer.queue.proof;

import org.jspecify.annotations.NullMarked;
