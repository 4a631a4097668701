@NullMarked
package io.foyer.queue.privacy;

import org.jspecify.annotations.NullMarked;
