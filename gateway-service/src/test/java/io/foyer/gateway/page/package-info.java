/** Tests of the gateway's page feature. */
@NullMarked
package io.foyer.gateway.page;

import org.jspecify.annotations.NullMarked;
