@NullMarked
package io.foyer.account.verification;

import org.jspecify.annotations.NullMarked;
