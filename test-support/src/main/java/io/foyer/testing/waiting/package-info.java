@NullMarked
package io.foyer.testing.waiting;

import org.jspecify.annotations.NullMarked;
