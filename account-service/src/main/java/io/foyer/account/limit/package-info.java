/** Counts what may be tried only so often, and says when enough is enough. */
@NullMarked
package io.foyer.account.limit;

import org.jspecify.annotations.NullMarked;
