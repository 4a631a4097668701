/** Access tokens, verified once at the door. */
@NullMarked
package io.foyer.gateway.identity;

import org.jspecify.annotations.NullMarked;
