/** Whether a person asks for a place: when it has to be shown, how, and that it is good once. */
@NullMarked
package io.foyer.queue.proof;

import org.jspecify.annotations.NullMarked;
