package io.foyer.booking.checkout;

/**
 * The right to close a booking, for a while.
 *
 * @param as what it becomes if its payment ends without money: CANCELLED when its buyer does not
 *     want it any more, or its showtime is called off; else EXPIRED
 * @param closer whoever shows it alone decides
 */
record ClosingMark(BookingStatus as, Fence closer) {}
