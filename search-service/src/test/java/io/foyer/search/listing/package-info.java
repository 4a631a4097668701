@NullMarked
package io.foyer.search.listing;

import org.jspecify.annotations.NullMarked;
