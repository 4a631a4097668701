package io.foyer.event.planning;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** The clock on the wall of a venue. */
record VenueClock(ZoneId zone) {

    /**
     * The instant at which the clock shows this time. Where it shows it twice, because it is put
     * back, the first one; absent where it never does, because it is put forward over it.
     */
    Optional<Instant> at(LocalDateTime local) {
        return zone.getRules().getValidOffsets(local).stream().findFirst().map(local::toInstant);
    }

    /** The same, but a time that is skipped is as much later as the clock is put forward. */
    Instant near(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    LocalDateTime show(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    String skips(LocalDateTime local) {
        return "%s does not exist in %s: the clocks are put forward over it".formatted(local, zone);
    }
}
