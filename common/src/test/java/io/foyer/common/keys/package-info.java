@NullMarked
package io.foyer.common.keys;

import org.jspecify.annotations.NullMarked;
