/** The moment a sale begins, with far more requests than on any other day. */
@NullMarked
package io.foyer.system.burst;

import org.jspecify.annotations.NullMarked;
