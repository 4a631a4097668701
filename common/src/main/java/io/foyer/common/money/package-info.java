/** Amounts of money in minor units. */
@NullMarked
package io.foyer.common.money;

import org.jspecify.annotations.NullMarked;
