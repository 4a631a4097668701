/** What requests are called in metrics and traces. */
@NullMarked
package io.foyer.gateway.trace;

import org.jspecify.annotations.NullMarked;
