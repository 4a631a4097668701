/** Which trace a request belongs to, where no thread knows it. */
@NullMarked
package io.foyer.common.trace;

import org.jspecify.annotations.NullMarked;
