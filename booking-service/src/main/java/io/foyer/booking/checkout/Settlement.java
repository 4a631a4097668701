package io.foyer.booking.checkout;

import io.foyer.booking.archive.PastSales;
import io.foyer.booking.payment.IntentSnapshot;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentSettlement;
import io.foyer.booking.payment.Payments;
import io.foyer.booking.payment.SharedCards;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place where the provider's word becomes a booking's state. Return call, webhook worker,
 * reconciler and whoever closes an overdue claim come here with what they were told; the booking's
 * row lock puts them in a line, and the payment's status tells news from what is old.
 */
@Component
class Settlement implements PaymentSettlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final TransactionTemplate transactions;
    private final Bookings bookings;
    private final Payments payments;
    private final Consequences consequences;
    private final PastSales past;
    private final SharedCards cards;

    Settlement(
            TransactionTemplate transactions,
            Bookings bookings,
            Payments payments,
            Consequences consequences,
            PastSales past,
            SharedCards cards) {
        this.cards = cards;
        this.transactions = transactions;
        this.bookings = bookings;
        this.payments = payments;
        this.consequences = consequences;
        this.past = past;
    }

    @Override
    public void settle(IntentSnapshot intent) {
        settle(intent, Optional.empty());
    }

    /**
     * The same, for the one who is closing the booking.
     *
     * @param closer what was given to whoever began to close it
     */
    void settle(IntentSnapshot intent, Optional<Fence> closer) {
        cards.refuses(intent);
        transactions.executeWithoutResult(
                _ ->
                        payments.of(intent)
                                .filter(payment -> payment.isNews(intent))
                                .map(Payment::bookingId)
                                .flatMap(this::lock)
                                .ifPresent(booking -> settle(booking, intent, closer)));
    }

    /** News of a payment can come when its booking is long past, which is then called back. */
    private Optional<Booking> lock(UUID bookingId) {
        return bookings.lock(bookingId)
                .or(
                        () -> {
                            past.bringBack(bookingId);
                            return bookings.lock(bookingId);
                        });
    }

    /**
     * The money is on its way and cannot be called back, but nobody waits for it any longer: the
     * seats go back. If it comes after all it is late money.
     */
    void letGo(UUID bookingId, Fence closer) {
        transactions.executeWithoutResult(
                _ ->
                        bookings.lock(bookingId)
                                .filter(booking -> booking.mayConfirm(Optional.of(closer)))
                                .ifPresent(consequences::letGo));
    }

    /**
     * The payment is read under the booking's lock: whoever had it before may have given it to
     * another claim, and by what was read earlier its money would be late.
     */
    private void settle(Booking booking, IntentSnapshot intent, Optional<Fence> closer) {
        var payment = payments.of(intent).orElseThrow();
        if (!payment.agreesWith(intent)) {
            log.error("Intent {} does not agree with payment {}", intent, payment.id());
            return;
        }
        if (payments.advance(payment, intent)) {
            consequences.of(intent.state(), booking, payment, closer);
        }
    }
}
