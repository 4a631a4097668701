@NullMarked
package io.foyer.search.copy;

import org.jspecify.annotations.NullMarked;
