@NullMarked
package io.foyer.search.changestream;

import org.jspecify.annotations.NullMarked;
