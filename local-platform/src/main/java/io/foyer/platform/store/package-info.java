/**
 * The real stores, from Maven artifacts: Postgres, Redis and Elasticsearch as processes of this
 * machine.
 */
@NullMarked
package io.foyer.platform.store;

import org.jspecify.annotations.NullMarked;
