/** Where a request comes from, and on whose behalf. */
@NullMarked
package io.foyer.account.client;

import org.jspecify.annotations.NullMarked;
