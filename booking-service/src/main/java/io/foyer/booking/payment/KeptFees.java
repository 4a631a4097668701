package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of a sale that was undone, in the books. It moves no money. */
@Component
public class KeptFees {

    private final RefundRows rows;
    private final Ledger ledger;

    KeptFees(RefundRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    /**
     * Writes down that so much of what was paid for a booking is kept, for good. Repeatable.
     *
     * @param key of what undid the sale; once each
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID bookingId, Money fee, String key) {
        if (fee.amount() > 0) {
            rows.paid(bookingId)
                    .ifPresent(payment -> ledger.write(Movement.feeKept(payment, fee, key)));
        }
    }
}
