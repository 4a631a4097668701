/** Small services to stand behind the gateway in tests. */
@NullMarked
package io.foyer.gateway.testing;

import org.jspecify.annotations.NullMarked;
