@NullMarked
package io.foyer.search.query;

import org.jspecify.annotations.NullMarked;
