package io.foyer.booking.checkout;

import io.foyer.booking.payment.Advance;
import io.foyer.booking.payment.IntentSnapshot;
import io.foyer.booking.payment.ManyPayments;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ordinary news of many payments in one transaction: money that was authorised or collected for
 * a claim that waits for it, and money that was collected for what is bought. A payment that is
 * unusual in any respect is left as it was, and not in the answer: {@link SettleAlone} is the one
 * place for rare ways.
 */
@Component
class SettleTogether {

    private final ManyPayments payments;
    private final ManyConfirmations confirmations;
    private final Purchases purchases;

    SettleTogether(ManyPayments payments, ManyConfirmations confirmations, Purchases purchases) {
        this.payments = payments;
        this.confirmations = confirmations;
        this.purchases = purchases;
    }

    /** What was acted on, of news that are each of another intent: its state, by its id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, PaymentState> settle(List<IntentSnapshot> intents) {
        var news = byBooking(intents);
        if (news.isEmpty()) {
            return Map.of();
        }
        var ordinary = new ArrayList<Ordinary>();
        for (var booking : confirmations.lock(news.keySet())) {
            var each = news.get(booking.id());
            if (each != null && isOrdinary(booking, each)) {
                ordinary.add(new Ordinary(booking, each));
            }
        }
        var moved = new HashSet<>(payments.advance(ordinary.stream().map(Ordinary::news).toList()));
        ordinary.removeIf(each -> !moved.contains(each.news.payment().id()));
        follow(ordinary);
        return ordinary.stream()
                .map(each -> each.news.intent())
                .collect(Collectors.toMap(IntentSnapshot::id, IntentSnapshot::state));
    }

    private void follow(List<Ordinary> moved) {
        var bought =
                moved.stream().map(Ordinary::booking).filter(booking -> !booking.bought()).toList();
        if (!bought.isEmpty()) {
            requireAll(bought, confirmations.confirm(bought));
            purchases.complete(bought.stream().map(ClaimedBooking::order).toList());
        }
        payments.capture(
                moved.stream()
                        .map(Ordinary::news)
                        .filter(each -> each.intent().state() instanceof PaymentState.Authorised)
                        .map(Advance::payment)
                        .toList());
    }

    /** Anything else is a fault, and nothing may come of it. */
    private static void requireAll(List<ClaimedBooking> bought, List<UUID> whole) {
        if (whole.size() != bought.size()) {
            throw new IllegalStateException(
                    "Of bookings %s only %s have all their seats"
                            .formatted(bought.stream().map(ClaimedBooking::id).toList(), whole));
        }
    }

    /** Read before the locks: {@link ManyPayments#advance} finds out what is not so any more. */
    private Map<UUID, Advance> byBooking(List<IntentSnapshot> intents) {
        var asked = intents.stream().filter(SettleTogether::bringsMoney).toList();
        var known = asked.isEmpty() ? Map.<String, Payment>of() : payments.of(asked);
        Map<UUID, Advance> news = new HashMap<>();
        for (var intent : asked) {
            var payment = known.get(intent.id());
            if (payment != null && payment.agreesWith(intent)) {
                news.putIfAbsent(payment.bookingId(), new Advance(payment, intent));
            }
        }
        return news;
    }

    private static boolean bringsMoney(IntentSnapshot intent) {
        return switch (intent.state()) {
            case PaymentState.Authorised _, PaymentState.Captured _ -> true;
            case PaymentState.AwaitingMethod _,
                    PaymentState.ActionNeeded _,
                    PaymentState.Processing _,
                    PaymentState.Cancelled _ ->
                    false;
        };
    }

    /** It is for this claim; and what was bought has only its capture to wait for. */
    private static boolean isOrdinary(ClaimedBooking booking, Advance news) {
        return booking.fence() == news.payment().fence()
                && (!booking.bought() || news.intent().state() instanceof PaymentState.Captured);
    }

    private record Ordinary(ClaimedBooking booking, Advance news) {}
}
