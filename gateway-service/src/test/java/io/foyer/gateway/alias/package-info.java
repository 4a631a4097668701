/** Tests of the gateway's alias feature. */
@NullMarked
package io.foyer.gateway.alias;

import org.jspecify.annotations.NullMarked;
