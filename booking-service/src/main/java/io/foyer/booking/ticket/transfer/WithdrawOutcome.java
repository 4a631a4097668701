package io.foyer.booking.ticket.transfer;

/** What came of taking an offer back. */
public enum WithdrawOutcome {
    /** Nobody can take the ticket any more, or nobody could. */
    DONE,
    NOT_FOUND,
    /** Somebody has taken it. */
    TAKEN
}
