/** Who people are here: sign-up, log-in, roles, and the keys that tokens are verified by. */
@NullMarked
package io.foyer.account;

import org.jspecify.annotations.NullMarked;
