/** Who a connection comes from. */
@NullMarked
package io.foyer.gateway.client;

import org.jspecify.annotations.NullMarked;
