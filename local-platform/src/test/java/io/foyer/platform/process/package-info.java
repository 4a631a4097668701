@NullMarked
package io.foyer.platform.process;

import org.jspecify.annotations.NullMarked;
