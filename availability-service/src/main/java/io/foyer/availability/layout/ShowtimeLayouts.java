package io.foyer.availability.layout;

import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The layouts of showtimes, as event-service publishes them. */
public interface ShowtimeLayouts {

    /**
     * The layout of a showtime; empty when there is no such showtime, or none that is published.
     * Fails with a {@link LayoutUnreachableException} when it is not known and cannot be asked for.
     */
    Mono<ShowtimeLayout> of(UUID showtimeId);

    /**
     * booking-service has told what tickets cost now; event-service may hear it a moment later.
     *
     * @param totals amounts by tier, of those that changed
     */
    void heard(UUID showtimeId, Map<UUID, Long> totals);
}
