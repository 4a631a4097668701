/** The documentation, held against the code. */
@NullMarked
package io.foyer.system.docs;

import org.jspecify.annotations.NullMarked;
