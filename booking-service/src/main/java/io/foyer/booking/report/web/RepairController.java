package io.foyer.booking.report.web;

import io.foyer.booking.report.Drift;
import io.foyer.booking.report.SalesWalk;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has an operator compare all reports with the bookings now. Never routed. */
@RestController
class RepairController {

    private final SalesWalk walk;

    RepairController(SalesWalk walk) {
        this.walk = walk;
    }

    /** What there was to mend, and is mended; takes as long as it takes. */
    @PostMapping("/internal/reports/repairs")
    Drift repair() {
        return walk.walkAll();
    }
}
