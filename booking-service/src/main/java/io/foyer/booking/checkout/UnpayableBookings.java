package io.foyer.booking.checkout;

import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentState;
import io.foyer.booking.payment.RefusedPayments;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Bookings whose payment the provider does not make: nobody can buy them, so they are closed. */
@Component
class UnpayableBookings {

    private final TransactionTemplate transactions;
    private final Bookings bookings;
    private final RefusedPayments payments;
    private final Consequences consequences;

    UnpayableBookings(
            TransactionTemplate transactions,
            Bookings bookings,
            RefusedPayments payments,
            Consequences consequences) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.payments = payments;
        this.consequences = consequences;
    }

    /** Whether it was closed; not while the payment may come to something all the same. */
    boolean close(Payment refused) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ ->
                                bookings.lock(refused.bookingId())
                                        .filter(_ -> payments.end(refused))
                                        .map(booking -> close(booking, refused))
                                        .orElse(false)));
    }

    /** As with every payment that has ended without money. */
    private boolean close(Booking booking, Payment refused) {
        consequences.of(new PaymentState.Cancelled(), booking, refused, Optional.empty());
        return true;
    }
}
