@NullMarked
package io.foyer.availability.live;

import org.jspecify.annotations.NullMarked;
