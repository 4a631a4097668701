/** Where ids come from. */
@NullMarked
package io.foyer.common.id;

import org.jspecify.annotations.NullMarked;
