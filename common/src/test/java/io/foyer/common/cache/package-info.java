@NullMarked
package io.foyer.common.cache;

import org.jspecify.annotations.NullMarked;
