@NullMarked
package io.foyer.common.redis;

import org.jspecify.annotations.NullMarked;
