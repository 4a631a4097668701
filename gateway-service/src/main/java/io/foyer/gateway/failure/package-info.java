/** Everything that goes wrong at the gateway, as problem documents. */
@NullMarked
package io.foyer.gateway.failure;

import org.jspecify.annotations.NullMarked;
