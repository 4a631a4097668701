/** Letting people in, and taking the turn back when they leave, finish or let it lapse. */
@NullMarked
package io.foyer.queue.admission;

import org.jspecify.annotations.NullMarked;
