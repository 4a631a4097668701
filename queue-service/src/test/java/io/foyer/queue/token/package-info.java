@NullMarked
package io.foyer.queue.token;

import org.jspecify.annotations.NullMarked;
