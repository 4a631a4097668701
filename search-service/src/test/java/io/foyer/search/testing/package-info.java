@NullMarked
package io.foyer.search.testing;

import org.jspecify.annotations.NullMarked;
