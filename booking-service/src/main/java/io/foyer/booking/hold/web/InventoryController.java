package io.foyer.booking.hold.web;

import io.foyer.booking.hold.SectionFigures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.common.problem.Problem;
import io.foyer.common.security.Caller;
import io.foyer.common.security.Role;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a showtime sells, section by section, for whoever organizes it and for admins. */
@RestController
class InventoryController {

    private final Showtimes showtimes;
    private final SectionFigures figures;
    private final InstantSource clock;

    InventoryController(Showtimes showtimes, SectionFigures figures, InstantSource clock) {
        this.showtimes = showtimes;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/api/v1/showtimes/{id}/inventory")
    ResponseEntity<InventoryView> of(@PathVariable UUID id, Caller caller) {
        var showtime =
                showtimes
                        .find(id)
                        .filter(found -> isShownTo(caller, found))
                        .orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(InventoryView.of(id, clock.instant(), figures.of(showtime)));
    }

    /** What somebody else organizes is not there for them. */
    private static boolean isShownTo(Caller caller, ShowtimeOnSale showtime) {
        return caller.is(Role.ADMIN) || showtime.organizerId().equals(caller.accountId());
    }
}
