/** The gateway as a whole. */
@NullMarked
package io.foyer.gateway;

import org.jspecify.annotations.NullMarked;
