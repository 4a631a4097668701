/** The platform under test, started like {@code ./foyer up} starts it. */
@NullMarked
package io.foyer.system.platform;

import org.jspecify.annotations.NullMarked;
