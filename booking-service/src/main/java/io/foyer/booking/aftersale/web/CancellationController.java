package io.foyer.booking.aftersale.web;

import io.foyer.booking.aftersale.CancelTickets;
import io.foyer.booking.aftersale.CancellationOutcome;
import io.foyer.booking.aftersale.PreviewCancellation;
import io.foyer.booking.checkout.BookingView;
import io.foyer.booking.checkout.BookingViews;
import io.foyer.booking.checkout.KeyedCalls;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A buyer gives tickets back. */
@RestController
@RequestMapping("/api/v1/bookings/{id}/cancellation")
class CancellationController {

    private final CancelTickets tickets;
    private final PreviewCancellation preview;
    private final KeyedCalls calls;
    private final BookingViews views;

    CancellationController(
            CancelTickets tickets,
            PreviewCancellation preview,
            KeyedCalls calls,
            BookingViews views) {
        this.tickets = tickets;
        this.preview = preview;
        this.calls = calls;
        this.views = views;
    }

    @GetMapping
    CancellationView preview(@PathVariable UUID id, Caller caller) {
        return preview.of(id, caller.accountId())
                .map(CancellationView::of)
                .orElseThrow(Problem::notFound);
    }

    @PostMapping
    ResponseEntity<BookingView> cancel(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) Optional<CancellationBody> body,
            @RequestHeader(KeyedCalls.HEADER) Optional<String> key,
            Caller caller) {
        var wish = body.orElse(CancellationBody.ALL);
        return calls.once(
                caller.accountId(),
                key,
                List.of("cancellation", id, wish),
                BookingView.class,
                views.withoutCards(),
                () ->
                        answer(
                                tickets.cancel(
                                        id,
                                        caller.accountId(),
                                        Optional.ofNullable(wish.ticketIds()),
                                        wish.reason())));
    }

    private ResponseEntity<BookingView> answer(CancellationOutcome outcome) {
        return switch (outcome) {
            case CancellationOutcome.Cancelled(var booking) -> ResponseEntity.ok(views.of(booking));
            case CancellationOutcome.NotFound _ -> throw Problem.notFound();
            case CancellationOutcome.Refused(var why, var deadline) -> {
                var problem = new Problem(ProblemType.CANCELLATION_REFUSED).with("why", why.code());
                deadline.ifPresent(until -> problem.with("deadline", until));
                throw problem;
            }
        };
    }
}
