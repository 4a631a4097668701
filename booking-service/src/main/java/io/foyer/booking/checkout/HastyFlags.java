package io.foyer.booking.checkout;

import io.foyer.booking.checkout.HastyPayments.Hasty;
import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Payments that were flagged, each with one entry in the audit trail. */
@Repository
class HastyFlags {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    HastyFlags(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** False when it was flagged before, by whichever instance. */
    @Transactional
    public boolean flag(Hasty payment) {
        var isNew =
                jdbc.sql(
                                        """
                                        INSERT INTO hasty_payment (payment_id, millis) VALUES (?, ?)
                                        ON CONFLICT DO NOTHING
                                        """)
                                .params(payment.paymentId(), payment.millis())
                                .update()
                        == 1;
        if (isNew) {
            audit.record(
                    new AuditEntry(
                            "hasty-payment-flagged",
                            payment.accountId(),
                            payment.bookingId().toString(),
                            "paid for %d ms after the hold, unseen".formatted(payment.millis()),
                            null));
        }
        return isNew;
    }
}
