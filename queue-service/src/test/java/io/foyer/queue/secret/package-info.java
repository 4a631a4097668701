@NullMarked
package io.foyer.queue.secret;

import org.jspecify.annotations.NullMarked;
