package io.foyer.booking.checkout.web;

import io.foyer.booking.checkout.BookingView;
import io.foyer.booking.checkout.BookingViews;
import io.foyer.booking.checkout.ExtendHold;
import io.foyer.booking.checkout.ExtendHoldOutcome;
import io.foyer.booking.checkout.idempotency.Idempotency;
import io.foyer.booking.checkout.idempotency.IdempotencyKey;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** More time for held seats. */
@RestController
class ExtendController {

    private final ExtendHold holds;
    private final Idempotency idempotency;
    private final BookingViews views;
    private final Refusals refusals;

    ExtendController(
            ExtendHold holds, Idempotency idempotency, BookingViews views, Refusals refusals) {
        this.holds = holds;
        this.idempotency = idempotency;
        this.views = views;
        this.refusals = refusals;
    }

    @PostMapping("/api/v1/bookings/{id}/extend")
    ResponseEntity<BookingView> extend(
            @PathVariable UUID id,
            @RequestHeader(IdempotencyKey.HEADER) Optional<String> key,
            Caller caller) {
        return key.map(value -> new IdempotencyKey(caller.accountId(), value))
                .map(
                        own ->
                                idempotency.keepingTheAnswer(
                                        own,
                                        List.of("extend", id),
                                        BookingView.class,
                                        () -> answer(id, caller)))
                .orElseGet(() -> answer(id, caller));
    }

    private ResponseEntity<BookingView> answer(UUID id, Caller caller) {
        return switch (holds.extend(id, caller.accountId())) {
            case ExtendHoldOutcome.Extended(var booking) -> ResponseEntity.ok(views.of(booking));
            case ExtendHoldOutcome.NotFound _ -> throw Problem.notFound();
            case ExtendHoldOutcome.HoldExpired _ -> throw new Problem(ProblemType.HOLD_EXPIRED);
            case ExtendHoldOutcome.CapReached _ -> throw new Problem(ProblemType.EXTENSION_REFUSED);
            case ExtendHoldOutcome.SaleClosed _ -> throw new Problem(ProblemType.SALE_CLOSED);
            case ExtendHoldOutcome.NotHeld(var status) ->
                    throw Refusals.conflict("The seats are not held any more.")
                            .with("bookingStatus", status);
            case ExtendHoldOutcome.Unavailable _ ->
                    throw refusals.unavailable("The seats cannot be held for longer just now.");
        };
    }
}
