@NullMarked
package io.foyer.availability;

import org.jspecify.annotations.NullMarked;
