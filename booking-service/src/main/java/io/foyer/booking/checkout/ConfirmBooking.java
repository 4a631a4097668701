package io.foyer.booking.checkout;

import io.foyer.booking.checkout.ConfirmOutcome.ActionNeeded;
import io.foyer.booking.checkout.ConfirmOutcome.Confirmed;
import io.foyer.booking.checkout.ConfirmOutcome.Declined;
import io.foyer.booking.checkout.ConfirmOutcome.MethodMissing;
import io.foyer.booking.checkout.ConfirmOutcome.NotStarted;
import io.foyer.booking.checkout.ConfirmOutcome.Refused;
import io.foyer.booking.checkout.ConfirmOutcome.Settling;
import io.foyer.booking.checkout.ConfirmOutcome.Unavailable;
import io.foyer.booking.checkout.idempotency.KeyedRequest;
import io.foyer.booking.payment.GatewayReply;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentCalls;
import io.foyer.booking.payment.PaymentState;
import io.foyer.booking.payment.SharedCards;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The buyer's return call: has the payment authorised if a payment method is given, and confirms
 * the booking if it is. What follows from the provider's answer is decided by {@link Settlement}
 * alone.
 */
@Component
public class ConfirmBooking {

    private final BookingReads bookings;
    private final ClaimSeats seats;
    private final PaymentCalls provider;
    private final Settlement settlement;
    private final SharedCards cards;

    ConfirmBooking(
            BookingReads bookings,
            ClaimSeats seats,
            PaymentCalls provider,
            Settlement settlement,
            SharedCards cards) {
        this.bookings = bookings;
        this.seats = seats;
        this.provider = provider;
        this.settlement = settlement;
        this.cards = cards;
    }

    /**
     * Confirms a booking that costs nothing, if there is nothing unusual about it, and keeps the
     * request with it.
     *
     * @return whether it is confirmed; if not, nothing was changed or kept, and {@link #confirm}
     *     tells why
     */
    public boolean confirmFree(UUID bookingId, UUID accountId, KeyedRequest request) {
        var wish = new ClaimWish(bookingId, accountId, false, Optional.of(request));
        return seats.claimIfOrdinary(wish)
                .filter(ClaimOutcome.Bought.class::isInstance)
                .isPresent();
    }

    /** Repeatable: a confirmed booking stays confirmed, and one payment is authorised once. */
    public ConfirmOutcome confirm(UUID bookingId, UUID accountId, Optional<String> methodId) {
        // With a card mostly it is held and can be paid: then nothing has to be looked at before.
        return methodId.flatMap(
                        _ -> seats.claimIfOrdinary(new ClaimWish(bookingId, accountId, true)))
                .map(claim -> follow(claim, bookingId, accountId, methodId))
                .orElseGet(() -> look(bookingId, accountId, methodId));
    }

    private ConfirmOutcome look(UUID bookingId, UUID accountId, Optional<String> methodId) {
        return bookings.find(bookingId, accountId)
                .map(booking -> confirm(booking, accountId, methodId))
                .orElseGet(() -> new Refused(new ClaimRefusal.NotFound()));
    }

    private ConfirmOutcome confirm(
            BookingDetails booking, UUID accountId, Optional<String> methodId) {
        return switch (booking.status()) {
            case CONFIRMED -> new Confirmed(booking.id());
            case EXPIRED -> new Refused(new ClaimRefusal.HoldExpired());
            case CANCELLED -> new Refused(new ClaimRefusal.AlreadyOver(booking.status()));
            case HELD, PAYING ->
                    isStarted(booking) || isFree(booking) || methodId.isPresent()
                            ? follow(
                                    seats.claimAlone(booking.id(), accountId),
                                    booking.id(),
                                    accountId,
                                    methodId)
                            : new NotStarted();
        };
    }

    /** What was not claimed yet is now, so buying in two steps works as well as in three. */
    private ConfirmOutcome follow(
            ClaimOutcome claim, UUID bookingId, UUID accountId, Optional<String> methodId) {
        return switch (claim) {
            // A webhook, or an earlier call of this buyer's, was faster between the look and the
            // lock.
            case ClaimOutcome.Refused(ClaimRefusal.AlreadyOver(var status))
                    when status == BookingStatus.CONFIRMED ->
                    new Confirmed(bookingId);
            case ClaimOutcome.Refused(var why) -> new Refused(why);
            case ClaimOutcome.Bought _ -> new Confirmed(bookingId);
            case ClaimOutcome.Claimed(var payment, _) -> {
                var reply = pay(payment, methodId);
                if (reply instanceof GatewayReply.Answered(var intent)) {
                    settlement.settle(intent);
                }
                yield reply instanceof GatewayReply.Failed why
                                && why.isOfTheAmount()
                                && settlement.refused(payment)
                        ? new Refused(new ClaimRefusal.Unpayable())
                        : present(read(bookingId, accountId), payment, reply);
            }
        };
    }

    private GatewayReply pay(Payment payment, Optional<String> methodId) {
        if (methodId.isEmpty()) {
            return provider.start(payment);
        }
        if (payment.intentId().isPresent()) {
            return provider.confirm(payment, payment.intentId().get(), methodId.get());
        }
        return switch (provider.start(payment)) {
            case GatewayReply.Answered(var intent) ->
                    provider.confirm(payment, intent.id(), methodId.get());
            case GatewayReply.Failed refused -> refused;
            case GatewayReply.Declined _,
                    GatewayReply.Stumbled _,
                    GatewayReply.NotAsked _,
                    GatewayReply.Unknown _ ->
                    new GatewayReply.NotAsked("The payment was not started");
        };
    }

    private ConfirmOutcome present(BookingDetails booking, Payment payment, GatewayReply reply) {
        if (booking.status() == BookingStatus.CONFIRMED) {
            return new Confirmed(booking.id());
        }
        return switch (reply) {
            case GatewayReply.Answered _ when cards.isRefused(payment.id()) ->
                    new Declined(SharedCards.DECLINE_CODE);
            case GatewayReply.Answered(var intent) -> present(booking, intent.state());
            case GatewayReply.Declined(var code) -> new Declined(code);
            case GatewayReply.Unknown _ -> new Settling(booking);
            // Nobody else will ask for it, so waiting would lead to nothing.
            case GatewayReply.Failed _, GatewayReply.Stumbled _, GatewayReply.NotAsked _ ->
                    new Unavailable();
        };
    }

    private static ConfirmOutcome present(BookingDetails booking, PaymentState state) {
        return switch (state) {
            case PaymentState.AwaitingMethod(var declined) ->
                    declined.<ConfirmOutcome>map(Declined::new).orElseGet(MethodMissing::new);
            case PaymentState.ActionNeeded(var type, var redirectTo) ->
                    new ActionNeeded(booking, type, redirectTo);
            case PaymentState.Processing _, PaymentState.Authorised _, PaymentState.Captured _ ->
                    new Settling(booking);
            case PaymentState.Cancelled _ -> new Refused(new ClaimRefusal.HoldExpired());
        };
    }

    private BookingDetails read(UUID bookingId, UUID accountId) {
        return bookings.find(bookingId, accountId).orElseThrow();
    }

    private static boolean isStarted(BookingDetails booking) {
        return booking.status() == BookingStatus.PAYING;
    }

    private static boolean isFree(BookingDetails booking) {
        return booking.total().amount() == 0;
    }
}
