@NullMarked
package io.foyer.account.privacy;

import org.jspecify.annotations.NullMarked;
