/** Rules of tokens and keys. */
@NullMarked
package io.foyer.account.token;

import org.jspecify.annotations.NullMarked;
