package io.foyer.booking.payment;

import io.foyer.booking.payment.RefundReply.Answered;
import io.foyer.booking.payment.RefundReply.Failed;
import io.foyer.booking.payment.RefundReply.Stumbled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The refunds of {@link InMemoryPaymentGateway}, which locks. */
final class InMemoryRefunds {

    private final Map<String, Asked> answers = new HashMap<>();

    RefundReply refund(Optional<IntentSnapshot> intent, NewRefund wanted, String key) {
        var asked = answers.get(key);
        if (asked == null) {
            asked = new Asked(wanted, reply(intent, wanted));
            answers.put(key, asked);
        }
        return asked.wanted.equals(wanted) ? asked.reply : new Stumbled();
    }

    List<RefundSnapshot> of(String intentId) {
        return answers.values().stream()
                .map(Asked::reply)
                .filter(Answered.class::isInstance)
                .map(reply -> ((Answered) reply).refund())
                .filter(refund -> refund.intentId().equals(intentId))
                .toList();
    }

    private RefundReply reply(Optional<IntentSnapshot> intent, NewRefund wanted) {
        return intent.filter(known -> known.state() instanceof PaymentState.Captured)
                .filter(known -> wanted.amount().amount() <= left(known))
                .<RefundReply>map(known -> new Answered(done(known, wanted)))
                .orElseGet(() -> new Failed("charge_already_refunded"));
    }

    private long left(IntentSnapshot intent) {
        return intent.amount().amount()
                - of(intent.id()).stream().mapToLong(refund -> refund.amount().amount()).sum();
    }

    private RefundSnapshot done(IntentSnapshot intent, NewRefund wanted) {
        return new RefundSnapshot(
                "re_" + answers.size(),
                Optional.of(wanted.refundId()),
                intent.id(),
                wanted.amount(),
                RefundStatus.SUCCEEDED,
                Optional.empty());
    }

    private record Asked(NewRefund wanted, RefundReply reply) {}
}
