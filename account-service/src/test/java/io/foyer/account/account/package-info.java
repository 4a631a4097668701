/** Rules of accounts. */
@NullMarked
package io.foyer.account.account;

import org.jspecify.annotations.NullMarked;
