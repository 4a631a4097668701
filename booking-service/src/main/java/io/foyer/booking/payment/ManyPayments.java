package io.foyer.booking.payment;

import io.foyer.common.id.IdSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments of many bookings, changed together in the ordinary way only: whatever is unusual about
 * one is left as it is, and for {@link Payments} to do.
 */
@Component
public class ManyPayments {

    private final ManyPaymentRows rows;
    private final Ledger ledger;
    private final CaptureCalls captures;
    private final IdSource ids;

    ManyPayments(ManyPaymentRows rows, Ledger ledger, CaptureCalls captures, IdSource ids) {
        this.rows = rows;
        this.ledger = ledger;
        this.captures = captures;
        this.ids = ids;
    }

    /** Writes attempts down, in the transaction that claims the seats. By booking. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Payment> open(List<NewPayment> payments) {
        return payments.isEmpty() ? Map.of() : rows.insert(payments, ids);
    }

    /** The payments that these intents belong to by their ids, by the intent's id. */
    public Map<String, Payment> of(List<IntentSnapshot> intents) {
        return rows.find(intents);
    }

    /**
     * Takes over what the provider said of payments whose bookings are locked, where it is news and
     * nobody else is at the payment; with the books.
     *
     * @return ids of those that were moved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> advance(List<Advance> news) {
        if (news.isEmpty()) {
            return List.of();
        }
        var before = rows.update(news);
        var movements = new ArrayList<Movement>(before.size());
        for (var each : news) {
            var status = before.get(each.payment().id());
            if (status != null) {
                movements.add(movement(each, status));
            }
        }
        ledger.writeAll(movements);
        return List.copyOf(before.keySet());
    }

    /** Collects what was authorised just now: nothing was asked for before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void capture(List<Payment> payments) {
        if (!payments.isEmpty()) {
            captures.ask(payments);
        }
    }

    private static Movement movement(Advance news, PaymentStatus before) {
        return switch (news.to()) {
            case AUTHORISED -> Movement.authorised(news.payment());
            case CAPTURED -> Movement.captured(news.payment(), before == PaymentStatus.AUTHORISED);
            case CREATING, AWAITING, PROCESSING, CANCELLED, REFUNDED ->
                    throw new IllegalArgumentException("Not in a batch: " + news.to());
        };
    }
}
