/** Logging in, staying logged in by rotating refresh tokens, and logging out. */
@NullMarked
package io.foyer.account.session;

import org.jspecify.annotations.NullMarked;
