package io.foyer.booking.aftersale.web;

import io.foyer.booking.aftersale.GiveMoneyBack;
import io.foyer.booking.aftersale.RefundWish;
import io.foyer.booking.checkout.KeyedCalls;
import io.foyer.booking.checkout.RefundView;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.Caller;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Money back without a cancellation, by the organizer of the event or an admin. */
@RestController
class OrganizerRefundController {

    private final GiveMoneyBack refunds;
    private final KeyedCalls calls;

    OrganizerRefundController(GiveMoneyBack refunds, KeyedCalls calls) {
        this.refunds = refunds;
        this.calls = calls;
    }

    @PostMapping("/api/v1/bookings/{id}/refunds")
    ResponseEntity<RefundView> refund(
            @PathVariable UUID id,
            @Valid @RequestBody RefundBody body,
            @RequestHeader(KeyedCalls.HEADER) Optional<String> key,
            Caller caller) {
        var wish = body.wish();
        return calls.once(
                caller.accountId(),
                key,
                List.of("refund", id, body),
                RefundView.class,
                () -> answer(refunds.give(caller, id, wish, body.reason(), key.orElseThrow())));
    }

    private static ResponseEntity<RefundView> answer(RefundWish.Outcome outcome) {
        return switch (outcome) {
            case RefundWish.Outcome.Asked(var refund) ->
                    ResponseEntity.status(HttpStatus.CREATED).body(RefundView.of(refund, null));
            case RefundWish.Outcome.NotFound _ -> throw Problem.notFound();
            case RefundWish.Outcome.Exceeds(var left) ->
                    throw new Problem(ProblemType.REFUND_EXCEEDS_PAYMENT).with("left", left);
            case RefundWish.Outcome.NotPayable(var currency, var step) ->
                    throw new Problem(
                            ProblemType.VALIDATION_FAILED,
                            "Amounts in %s go back in multiples of %d.".formatted(currency, step));
        };
    }
}
