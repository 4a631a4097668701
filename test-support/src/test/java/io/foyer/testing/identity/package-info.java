@NullMarked
package io.foyer.testing.identity;

import org.jspecify.annotations.NullMarked;
