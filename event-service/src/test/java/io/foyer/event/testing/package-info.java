/** What the tests of the catalogue share. */
@NullMarked
package io.foyer.event.testing;

import org.jspecify.annotations.NullMarked;
