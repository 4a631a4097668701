/** Tests of the gateway's limit feature. */
@NullMarked
package io.foyer.gateway.limit;

import org.jspecify.annotations.NullMarked;
