/** Lists in pages. */
@NullMarked
package io.foyer.common.paging;

import org.jspecify.annotations.NullMarked;
