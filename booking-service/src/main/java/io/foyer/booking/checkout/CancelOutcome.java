package io.foyer.booking.checkout;

/** What became of a wish to give a booking up. */
public sealed interface CancelOutcome {

    /** The seats are anybody's again. */
    record Cancelled() implements CancelOutcome {}

    record NotFound() implements CancelOutcome {}

    /** It is bought; giving that back goes another way. */
    record AlreadyBought() implements CancelOutcome {}

    /** It is being given up; the provider has yet to say that no money will move. */
    record UnderWay() implements CancelOutcome {}
}
