package io.foyer.booking.aftersale;

import java.util.Locale;

/** Why a buyer cannot cancel. */
public enum CancellationRefusal {
    /** The policy has it so, or there is nothing of the buyer's to cancel. */
    NOT_CANCELLABLE,
    /** The deadline has passed. */
    TOO_LATE,
    /** A ticket was used. */
    CHECKED_IN;

    /** What clients are told. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
