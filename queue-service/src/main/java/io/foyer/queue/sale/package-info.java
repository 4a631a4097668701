/**
 * What a room is told of the sale behind it: seats left, and how hard booking-service is pressed.
 */
@NullMarked
package io.foyer.queue.sale;

import org.jspecify.annotations.NullMarked;
