/** Events and the life of an event from draft to completion. */
@NullMarked
package io.foyer.event.programme;

import org.jspecify.annotations.NullMarked;
