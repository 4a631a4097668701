package io.foyer.booking.checkout;

/** What became of a wish to keep held seats for longer. */
public sealed interface ExtendHoldOutcome {

    /** The booking, with its new end. */
    record Extended(BookingDetails booking) implements ExtendHoldOutcome {}

    record NotFound() implements ExtendHoldOutcome {}

    /** The seats are no longer held. */
    record HoldExpired() implements ExtendHoldOutcome {}

    /** The seats were kept for as long as may be. */
    record CapReached() implements ExtendHoldOutcome {}

    /** The showtime was called off. */
    record SaleClosed() implements ExtendHoldOutcome {}

    /** It is being paid for, or is over. */
    record NotHeld(BookingStatus status) implements ExtendHoldOutcome {}

    /** Whether the seats are held for longer is not known; ask again. */
    record Unavailable() implements ExtendHoldOutcome {}
}
