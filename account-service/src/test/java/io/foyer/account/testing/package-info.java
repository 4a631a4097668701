/** What the tests of this service share. */
@NullMarked
package io.foyer.account.testing;

import org.jspecify.annotations.NullMarked;
