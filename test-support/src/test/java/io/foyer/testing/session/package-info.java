/** Sessions that were ended, known to services of either kind. */
@NullMarked
package io.foyer.testing.session;

import org.jspecify.annotations.NullMarked;
