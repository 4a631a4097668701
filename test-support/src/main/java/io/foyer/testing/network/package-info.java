/** A network that does not work as it should. */
@NullMarked
package io.foyer.testing.network;

import org.jspecify.annotations.NullMarked;
