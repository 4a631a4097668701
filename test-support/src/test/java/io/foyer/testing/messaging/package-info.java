/** Messages between services, on a real Postgres and a real Redis. */
@NullMarked
package io.foyer.testing.messaging;

import org.jspecify.annotations.NullMarked;
