/** Rules of passwords. */
@NullMarked
package io.foyer.account.credential;

import org.jspecify.annotations.NullMarked;
