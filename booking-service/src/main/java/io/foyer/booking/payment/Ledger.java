package io.foyer.booking.payment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The books. They are written in the transaction that changes what they are about. */
@Repository
class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a movement down, unless it is there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Movement movement) {
        var postings = movement.postings();
        jdbc.sql(
                        """
                        INSERT INTO ledger_entry (movement, account, amount, currency, kind, payment_id, booking_id, refund_id)
                        SELECT :movement, account, amount, :currency, :kind, :payment, :booking, CAST(:refund AS uuid)
                          FROM unnest(:accounts::text[], :amounts::bigint[]) AS entry (account, amount)
                            ON CONFLICT DO NOTHING
                        """)
                .param("movement", movement.key())
                .param("currency", movement.currency())
                .param("kind", movement.kind().name())
                .param("payment", movement.paymentId())
                .param("booking", movement.bookingId())
                .param("refund", movement.refundId())
                .param(
                        "accounts",
                        postings.keySet().stream().map(Enum::name).toArray(String[]::new))
                .param("amounts", postings.values().toArray(Long[]::new))
                .update();
    }
}
