/** What may follow a sale: cancellations, refunds, showtimes that are called off or put off. */
@NullMarked
package io.foyer.booking.aftersale;

import org.jspecify.annotations.NullMarked;
