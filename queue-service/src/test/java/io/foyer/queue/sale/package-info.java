@NullMarked
package io.foyer.queue.sale;

import org.jspecify.annotations.NullMarked;
