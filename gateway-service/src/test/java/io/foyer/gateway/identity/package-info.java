/** Tests of the gateway's identity feature. */
@NullMarked
package io.foyer.gateway.identity;

import org.jspecify.annotations.NullMarked;
