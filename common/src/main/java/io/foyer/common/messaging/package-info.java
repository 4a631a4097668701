/** Messages between services: a transactional outbox, a relay to Redis Streams, consumer groups. */
@NullMarked
package io.foyer.common.messaging;

import org.jspecify.annotations.NullMarked;
