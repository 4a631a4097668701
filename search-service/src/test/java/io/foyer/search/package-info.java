@NullMarked
package io.foyer.search;

import org.jspecify.annotations.NullMarked;
