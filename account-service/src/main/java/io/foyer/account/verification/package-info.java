/**
 * Showing by a mailed link that an address is one's own, and setting a password by such a link or
 * by the present one.
 */
@NullMarked
package io.foyer.account.verification;

import org.jspecify.annotations.NullMarked;
