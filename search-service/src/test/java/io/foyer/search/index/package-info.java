@NullMarked
package io.foyer.search.index;

import org.jspecify.annotations.NullMarked;
