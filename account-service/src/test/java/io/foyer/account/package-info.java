/** The service as a whole. */
@NullMarked
package io.foyer.account;

import org.jspecify.annotations.NullMarked;
