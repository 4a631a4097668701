/** Tests of the gateway's client feature. */
@NullMarked
package io.foyer.gateway.client;

import org.jspecify.annotations.NullMarked;
