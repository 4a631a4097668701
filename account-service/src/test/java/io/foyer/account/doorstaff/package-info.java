@NullMarked
package io.foyer.account.doorstaff;

import org.jspecify.annotations.NullMarked;
