/** What is read often is kept: on this instance, in Redis, and behind both a bounded Postgres. */
@NullMarked
package io.foyer.common.cache;

import org.jspecify.annotations.NullMarked;
