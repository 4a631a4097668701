/** What the web layers share: routes, viewers, refusals, prebuilt answers. */
@NullMarked
package io.foyer.event.edge;

import org.jspecify.annotations.NullMarked;
