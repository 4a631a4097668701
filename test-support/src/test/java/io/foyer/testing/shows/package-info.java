@NullMarked
package io.foyer.testing.shows;

import org.jspecify.annotations.NullMarked;
