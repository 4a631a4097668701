package io.foyer.queue.room;

import java.util.Optional;
import java.util.UUID;

/** event-service, as far as waiting rooms go. Both calls block and may fail with a Problem. */
interface Catalogue {

    SwitchPosition position(UUID showtimeId);

    /** Absent while nothing is priced. */
    Optional<PriceRange> prices(UUID showtimeId);
}
