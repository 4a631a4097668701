@NullMarked
package io.foyer.availability.layout;

import org.jspecify.annotations.NullMarked;
