/** Access tokens for tests, signed by a key of their own. */
@NullMarked
package io.foyer.testing.identity;

import org.jspecify.annotations.NullMarked;
