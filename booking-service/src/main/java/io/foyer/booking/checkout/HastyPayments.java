package io.foyer.booking.checkout;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Flags payments that no person makes: the card was given within a moment of the hold, and nobody
 * had looked at the booking in between. Looked for afterwards, so that it costs no buyer anything;
 * nothing is refused, since being fast is not wrong. A card that the browser gives to the provider
 * itself is not among them: that takes a browser.
 */
@Component
class HastyPayments {

    private final JdbcClient jdbc;
    private final Glances glances;
    private final HastyFlags flags;
    private final HastyProperties limits;
    private final Counter flagged;

    HastyPayments(
            JdbcClient jdbc,
            Glances glances,
            HastyFlags flags,
            HastyProperties limits,
            MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.glances = glances;
        this.flags = flags;
        this.limits = limits;
        this.flagged = metrics.counter("foyer.payment.hasty");
    }

    /** Flags what is new; several instances may look at the same time. */
    void look() {
        for (var payment : limits.within().isZero() ? List.<Hasty>of() : find()) {
            if (!glances.wasSeen(payment.bookingId()) && flags.flag(payment)) {
                flagged.increment();
            }
        }
    }

    /** All moments are the database's: that of the hold, and that when the card came. */
    private List<Hasty> find() {
        return jdbc.sql(
                        """
                        SELECT payment.id AS payment_id, payment.booking_id, payment.account_id,
                               (extract(epoch FROM min(call.created_at) - booking.created_at) * 1000)::bigint AS millis
                          FROM payment
                          JOIN booking ON booking.id = payment.booking_id
                          JOIN payment_op call ON call.payment_id = payment.id AND call.kind = 'CONFIRM'
                         WHERE payment.created_at > now() - make_interval(secs => :back)
                           AND payment.attempt = 1
                           AND call.created_at BETWEEN booking.created_at
                                                   AND booking.created_at + make_interval(secs => :within)
                           AND NOT EXISTS (SELECT FROM hasty_payment WHERE payment_id = payment.id)
                         GROUP BY payment.id, booking.created_at
                        """)
                .param("back", limits.lookBack().toSeconds())
                .param("within", limits.within().toMillis() / 1000.0)
                .query(Hasty.class)
                .list();
    }

    /**
     * @param millis between the hold and the card
     */
    record Hasty(UUID paymentId, UUID bookingId, UUID accountId, long millis) {}
}
