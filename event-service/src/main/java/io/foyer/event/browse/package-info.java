/** Lists of the catalogue for everybody: events, venues, performers; each query walks an index. */
@NullMarked
package io.foyer.event.browse;

import org.jspecify.annotations.NullMarked;
