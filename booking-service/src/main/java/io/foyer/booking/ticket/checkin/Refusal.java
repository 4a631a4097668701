package io.foyer.booking.ticket.checkin;

import java.util.Locale;

/** Why a code does not open the door, though nobody has used it. */
public enum Refusal {
    /** Not signed by us, not a ticket we know, or a code that was replaced. */
    UNKNOWN_CODE,
    OTHER_SHOWTIME,
    CANCELLED,
    TRANSFERRED,
    /** The scan is from before somebody undid it. */
    UNDONE;

    /** As clients read it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
