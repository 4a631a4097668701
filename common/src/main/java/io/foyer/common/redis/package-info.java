/** The one way to a Redis, with every wait bounded. */
@NullMarked
package io.foyer.common.redis;

import org.jspecify.annotations.NullMarked;
