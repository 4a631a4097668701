package io.foyer.booking.checkout.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Which seats of which showtime. */
record ReserveBody(
        @NotNull UUID showtimeId, @NotEmpty @Size(max = MAX_SEATS) List<@NotNull UUID> seatIds) {

    /** More than any limit of seats per hold; whatever is larger is not looked at. */
    static final int MAX_SEATS = 100;
}
