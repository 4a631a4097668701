/** Work that goes on by itself, each on a thread of its own. */
@NullMarked
package io.foyer.common.background;

import org.jspecify.annotations.NullMarked;
