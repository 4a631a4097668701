package io.foyer.booking.checkout.web;

import io.foyer.booking.checkout.BookingDetails;
import io.foyer.booking.checkout.BookingView;
import io.foyer.booking.checkout.BookingView.NextAction;
import io.foyer.booking.checkout.BookingViews;
import io.foyer.booking.checkout.ConfirmBooking;
import io.foyer.booking.checkout.ConfirmOutcome;
import io.foyer.booking.checkout.StartPayment;
import io.foyer.booking.checkout.StartPaymentOutcome;
import io.foyer.booking.checkout.idempotency.Idempotency;
import io.foyer.booking.checkout.idempotency.IdempotencyKey;
import io.foyer.booking.checkout.idempotency.Redaction;
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

/** Paying for held seats. Both calls move money, so both need a key. */
@RestController
class PayController {

    private final StartPayment payment;
    private final ConfirmBooking bookings;
    private final Idempotency idempotency;
    private final BookingViews views;
    private final Refusals refusals;

    PayController(
            StartPayment payment,
            ConfirmBooking bookings,
            Idempotency idempotency,
            BookingViews views,
            Refusals refusals) {
        this.payment = payment;
        this.bookings = bookings;
        this.idempotency = idempotency;
        this.views = views;
        this.refusals = refusals;
    }

    @PostMapping("/api/v1/bookings/{id}/payment")
    ResponseEntity<PaymentStartedView> start(
            @PathVariable UUID id,
            @RequestHeader(IdempotencyKey.HEADER) Optional<String> key,
            Caller caller) {
        return idempotency.keepingTheAnswer(
                IdempotencyKey.required(caller.accountId(), key),
                List.of("payment", id),
                PaymentStartedView.class,
                new Redaction<>(PaymentStartedView::withoutSecrets, this::withSecrets),
                () -> answer(payment.start(id, caller.accountId())));
    }

    @PostMapping("/api/v1/bookings/{id}/confirm")
    ResponseEntity<BookingView> confirm(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) Optional<ConfirmBody> body,
            @RequestHeader(IdempotencyKey.HEADER) Optional<String> key,
            Caller caller) {
        var methodId = body.map(ConfirmBody::paymentMethodId);
        return idempotency.oneAtATime(
                IdempotencyKey.required(caller.accountId(), key),
                List.of("confirm", id, methodId.orElse("")),
                // What is paid for has more steps than one transaction.
                request ->
                        methodId.isEmpty() && bookings.confirmFree(id, caller.accountId(), request),
                () -> answer(bookings.confirm(id, caller.accountId(), methodId), caller),
                () -> ResponseEntity.ok(views.confirmed(id, caller.accountId())));
    }

    private PaymentStartedView withSecrets(PaymentStartedView kept) {
        return kept.with(payment.secretOf(kept.paymentId()).orElseThrow(this::providerAway));
    }

    private ResponseEntity<PaymentStartedView> answer(StartPaymentOutcome outcome) {
        return switch (outcome) {
            case StartPaymentOutcome.Started started ->
                    ResponseEntity.ok(PaymentStartedView.of(started));
            case StartPaymentOutcome.NothingToPay _ ->
                    throw Refusals.conflict("There is nothing to pay; the booking is confirmed.");
            case StartPaymentOutcome.Refused(var why) -> throw refusals.of(why);
            case StartPaymentOutcome.Unavailable _ -> throw providerAway();
        };
    }

    private ResponseEntity<BookingView> answer(ConfirmOutcome outcome, Caller caller) {
        return switch (outcome) {
            case ConfirmOutcome.Confirmed(var bookingId) ->
                    ResponseEntity.ok(views.confirmed(bookingId, caller.accountId()));
            case ConfirmOutcome.ActionNeeded(var booking, var type, var redirectTo) ->
                    accepted(booking, new NextAction(type, redirectTo.orElse(null)));
            case ConfirmOutcome.Settling(var booking) ->
                    accepted(booking, new NextAction("settling", null));
            case ConfirmOutcome.Declined(var code) ->
                    throw new Problem(ProblemType.PAYMENT_DECLINED).with("declineCode", code);
            case ConfirmOutcome.MethodMissing _ ->
                    throw Refusals.conflict("The payment has no payment method yet.");
            case ConfirmOutcome.NotStarted _ ->
                    throw Refusals.conflict("The payment was not started.");
            case ConfirmOutcome.Refused(var why) -> throw refusals.of(why);
            case ConfirmOutcome.Unavailable _ -> throw providerAway();
        };
    }

    private Problem providerAway() {
        return refusals.unavailable("The payment provider does not answer.");
    }

    private ResponseEntity<BookingView> accepted(BookingDetails booking, NextAction next) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(views.of(booking).with(next));
    }
}
