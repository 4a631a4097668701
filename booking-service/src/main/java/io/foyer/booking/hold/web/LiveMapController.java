package io.foyer.booking.hold.web;

import io.foyer.booking.hold.LiveMaps;
import io.foyer.common.problem.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets availability-service ask for a map that it does not find in Redis. Never routed. */
@RestController
class LiveMapController {

    private final LiveMaps maps;

    LiveMapController(LiveMaps maps) {
        this.maps = maps;
    }

    @PostMapping("/internal/showtimes/{id}/map")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ensureLoaded(@PathVariable UUID id) {
        if (!maps.ensureLoaded(id)) {
            throw Problem.notFound();
        }
    }
}
