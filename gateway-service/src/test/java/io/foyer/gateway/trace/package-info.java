/** What is told of a request. */
@NullMarked
package io.foyer.gateway.trace;

import org.jspecify.annotations.NullMarked;
