/** What no part may know of another, read from what was compiled. */
@NullMarked
package io.foyer.system.structure;

import org.jspecify.annotations.NullMarked;
