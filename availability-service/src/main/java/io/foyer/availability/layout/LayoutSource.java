package io.foyer.availability.layout;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where layouts come from, each time anew. */
@FunctionalInterface
interface LayoutSource {

    Mono<ShowtimeLayout> of(UUID showtimeId);
}
