@NullMarked
package io.foyer.queue;

import org.jspecify.annotations.NullMarked;
