@NullMarked
package io.foyer.common.money;

import org.jspecify.annotations.NullMarked;
