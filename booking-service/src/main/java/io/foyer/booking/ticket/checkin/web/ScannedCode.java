package io.foyer.booking.ticket.checkin.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Body of a check-in: whatever the scanner read. */
record ScannedCode(@NotNull @Size(max = MOST_CHARACTERS) String code) {

    /** Ours have 135; others are told that they are none of ours. */
    static final int MOST_CHARACTERS = 4_096;
}
