package io.foyer.availability.layout;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** The layouts of showtimes, as event-service publishes them. */
public interface ShowtimeLayouts {

    /**
     * The layout of a showtime; empty when there is no such showtime, or none that is published.
     * Fails with a {@link LayoutUnreachableException} when it is not known and cannot be asked for.
     */
    Mono<ShowtimeLayout> of(UUID showtimeId);
}
