/** The payment sandbox, proven with the client that the platform uses. */
@NullMarked
package io.foyer.platform.payment;

import org.jspecify.annotations.NullMarked;
