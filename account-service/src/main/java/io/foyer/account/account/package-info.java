/** Accounts: signing up, profiles, roles, and being switched off. */
@NullMarked
package io.foyer.account.account;

import org.jspecify.annotations.NullMarked;
