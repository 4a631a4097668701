/** What every answer carries, and the line it leaves in the log. */
@NullMarked
package io.foyer.gateway.edge;

import org.jspecify.annotations.NullMarked;
