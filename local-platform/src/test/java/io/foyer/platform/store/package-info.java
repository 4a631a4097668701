@NullMarked
package io.foyer.platform.store;

import org.jspecify.annotations.NullMarked;
