/** The trace that a request belongs to. */
@NullMarked
package io.foyer.gateway.trace;

import org.jspecify.annotations.NullMarked;
