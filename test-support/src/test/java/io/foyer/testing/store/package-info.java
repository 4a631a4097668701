@NullMarked
package io.foyer.testing.store;

import org.jspecify.annotations.NullMarked;
