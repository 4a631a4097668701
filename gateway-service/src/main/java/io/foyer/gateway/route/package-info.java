/** Which service answers what, and how it is called. */
@NullMarked
package io.foyer.gateway.route;

import org.jspecify.annotations.NullMarked;
