/** Admission documents, issued with the confirmation. */
@NullMarked
package io.foyer.booking.ticket;

import org.jspecify.annotations.NullMarked;
