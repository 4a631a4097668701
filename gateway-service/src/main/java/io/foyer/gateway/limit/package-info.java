/** How much one address, one account and one request may ask for. */
@NullMarked
package io.foyer.gateway.limit;

import org.jspecify.annotations.NullMarked;
