/** Tests of the gateway's route feature. */
@NullMarked
package io.foyer.gateway.route;

import org.jspecify.annotations.NullMarked;
