@NullMarked
package io.foyer.search.names;

import org.jspecify.annotations.NullMarked;
