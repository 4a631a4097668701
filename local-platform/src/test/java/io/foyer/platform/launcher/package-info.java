@NullMarked
package io.foyer.platform.launcher;

import org.jspecify.annotations.NullMarked;
