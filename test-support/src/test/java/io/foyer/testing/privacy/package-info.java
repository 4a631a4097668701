/** Export and erasure in services of either kind. */
@NullMarked
package io.foyer.testing.privacy;

import org.jspecify.annotations.NullMarked;
