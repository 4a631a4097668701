/** Log-ins that were ended before their access tokens expired, known to every verifier. */
@NullMarked
package io.foyer.common.session;

import org.jspecify.annotations.NullMarked;
