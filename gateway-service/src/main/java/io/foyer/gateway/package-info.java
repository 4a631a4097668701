/** The one door: routes, identity, limits and the web client. */
@NullMarked
package io.foyer.gateway;

import org.jspecify.annotations.NullMarked;
