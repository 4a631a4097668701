/** Events and their states. */
@NullMarked
package io.foyer.event.programme;

import org.jspecify.annotations.NullMarked;
