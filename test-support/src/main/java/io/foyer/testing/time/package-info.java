/** Time that tests move. */
@NullMarked
package io.foyer.testing.time;

import org.jspecify.annotations.NullMarked;
