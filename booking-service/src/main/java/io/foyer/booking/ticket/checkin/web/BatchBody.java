package io.foyer.booking.ticket.checkin.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** Body of an upload: what was scanned without network. */
record BatchBody(@NotEmpty List<@NotNull @Valid Item> items) {

    /** One scan, at a time by the scanner's clock. */
    record Item(
            @NotNull @Size(max = ScannedCode.MOST_CHARACTERS) String code, @NotNull Instant at) {}
}
