/** Rules of sessions. */
@NullMarked
package io.foyer.account.session;

import org.jspecify.annotations.NullMarked;
