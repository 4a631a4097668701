package io.foyer.booking.hold;

import java.util.UUID;

/** Is told that a showtime sells differently now. Called for each hold, so cheap. */
@FunctionalInterface
interface SalesWatch {

    void changed(UUID showtimeId);
}
