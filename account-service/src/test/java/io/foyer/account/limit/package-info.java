@NullMarked
package io.foyer.account.limit;

import org.jspecify.annotations.NullMarked;
