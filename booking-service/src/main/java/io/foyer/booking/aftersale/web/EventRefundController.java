package io.foyer.booking.aftersale.web;

import io.foyer.booking.aftersale.EventRefunds;
import io.foyer.booking.aftersale.RefundPreview;
import io.foyer.booking.aftersale.RefundProgress;
import io.foyer.common.problem.Problem;
import io.foyer.common.security.Caller;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What calling an event off would cost, and how far giving the money back has come. */
@RestController
@RequestMapping("/api/v1/events/{eventId}/refunds")
class EventRefundController {

    private final EventRefunds refunds;

    EventRefundController(EventRefunds refunds) {
        this.refunds = refunds;
    }

    @GetMapping
    RefundProgress progress(@PathVariable UUID eventId, Caller caller) {
        return refunds.progress(caller, eventId).orElseThrow(Problem::notFound);
    }

    @GetMapping("/preview")
    RefundPreview preview(@PathVariable UUID eventId, Caller caller) {
        return refunds.preview(caller, eventId).orElseThrow(Problem::notFound);
    }
}
