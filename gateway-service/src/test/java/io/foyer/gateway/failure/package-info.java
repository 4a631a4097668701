/** Tests of the gateway's failure feature. */
@NullMarked
package io.foyer.gateway.failure;

import org.jspecify.annotations.NullMarked;
