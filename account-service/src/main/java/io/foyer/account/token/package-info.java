/** Access tokens, and the signing keys that all instances share. */
@NullMarked
package io.foyer.account.token;

import org.jspecify.annotations.NullMarked;
