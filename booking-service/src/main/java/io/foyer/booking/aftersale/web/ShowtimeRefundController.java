package io.foyer.booking.aftersale.web;

import io.foyer.booking.aftersale.EventRefunds;
import io.foyer.booking.aftersale.RefundPreview;
import io.foyer.common.problem.Problem;
import io.foyer.common.security.Caller;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What calling one showtime off would cost; how far that has come is told by its event. */
@RestController
class ShowtimeRefundController {

    private final EventRefunds refunds;

    ShowtimeRefundController(EventRefunds refunds) {
        this.refunds = refunds;
    }

    @GetMapping("/api/v1/showtimes/{showtimeId}/refunds/preview")
    RefundPreview preview(@PathVariable UUID showtimeId, Caller caller) {
        return refunds.previewOfShowtime(caller, showtimeId).orElseThrow(Problem::notFound);
    }
}
