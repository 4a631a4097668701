package io.foyer.booking.checkout;

import io.foyer.booking.payment.IntentSnapshot;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentSettlement;
import io.foyer.booking.payment.SharedCards;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The one place where the provider's word becomes a booking's state. Return call, webhook worker,
 * reconciler and whoever closes an overdue claim come here with what they were told. What is
 * ordinary is done together with what others are told at the same time, all else alone.
 */
@Component
class Settlement implements PaymentSettlement {

    private final SettleBatch batch;
    private final SettleAlone alone;
    private final SharedCards cards;
    private final UnpayableBookings unpayable;

    Settlement(
            SettleBatch batch, SettleAlone alone, SharedCards cards, UnpayableBookings unpayable) {
        this.batch = batch;
        this.alone = alone;
        this.cards = cards;
        this.unpayable = unpayable;
    }

    @Override
    public void settle(IntentSnapshot intent) {
        // The verdict on a card stands before anything follows from it.
        if (cards.refuses(intent) || !batch.settle(intent)) {
            alone.settle(intent, Optional.empty());
        }
    }

    @Override
    public boolean refused(Payment payment) {
        return unpayable.close(payment);
    }

    /**
     * The same as {@link #settle(IntentSnapshot)}, for the one who is closing the booking.
     *
     * @param closer what was given to whoever began to close it
     */
    void settle(IntentSnapshot intent, Optional<Fence> closer) {
        if (closer.isPresent()) {
            cards.refuses(intent);
            alone.settle(intent, closer);
        } else {
            settle(intent);
        }
    }

    /**
     * The money is on its way and cannot be called back, but nobody waits for it any longer: the
     * seats go back. If it comes after all it is late money.
     */
    void letGo(UUID bookingId, Fence closer) {
        alone.letGo(bookingId, closer);
    }
}
