/** Tests of the gateway's edge feature. */
@NullMarked
package io.foyer.gateway.edge;

import org.jspecify.annotations.NullMarked;
