package io.foyer.booking.checkout;

import io.foyer.booking.archive.PastSales;
import io.foyer.booking.payment.IntentSnapshot;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.Payments;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles one payment in whatever way it takes. The booking's row lock puts all who come in a line,
 * and the payment's status tells news from what is old.
 */
@Component
class SettleAlone {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final TransactionTemplate transactions;
    private final Bookings bookings;
    private final Payments payments;
    private final Consequences consequences;
    private final PastSales past;

    SettleAlone(
            TransactionTemplate transactions,
            Bookings bookings,
            Payments payments,
            Consequences consequences,
            PastSales past) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.payments = payments;
        this.consequences = consequences;
        this.past = past;
    }

    /**
     * @param closer what was given to whoever began to close the booking, if that is who comes
     */
    void settle(IntentSnapshot intent, Optional<Fence> closer) {
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
