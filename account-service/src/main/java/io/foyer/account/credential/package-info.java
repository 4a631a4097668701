/** Passwords: which are accepted, how they are kept, how they are compared. */
@NullMarked
package io.foyer.account.credential;

import org.jspecify.annotations.NullMarked;
