package io.foyer.booking.payment;

import io.foyer.booking.payment.PaymentOp.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every call to the payment provider, written down before it is made; {@link PaymentOpResults} is
 * what came of it. A key is used again until its answer is known; after a failure that the provider
 * would only repeat, the next call gets a new one. Each try to confirm has a key of its own once
 * the one before is answered: it may be another card.
 */
@Repository
class PaymentOps {

    /** Two callers may work the same number out; one of them then finds the key in use. */
    private static final int TRIES_FOR_A_KEY = 5;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher listeners;

    PaymentOps(JdbcClient jdbc, ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.listeners = listeners;
    }

    /**
     * Writes down a call that is made right now.
     *
     * @param request what is asked for; the same key is never used for something else
     * @return the key to make it with
     */
    String writeDown(Payment payment, Kind kind, String request) {
        for (var i = 0; i < TRIES_FOR_A_KEY; i++) {
            var key = tryToWriteDown(payment, kind, request);
            if (!key.isEmpty()) {
                return key.getFirst();
            }
        }
        throw new IllegalStateException("No key for %s of %s".formatted(kind, payment.id()));
    }

    private List<String> tryToWriteDown(Payment payment, Kind kind, String request) {
        return jdbc.sql(
                        """
                        INSERT INTO payment_op (key, payment_id, kind, request_hash, state, attempts)
                        SELECT coalesce(min(key) FILTER (WHERE kind = 'CONFIRM' AND state = 'PENDING' AND request_hash = :hash),
                                        :base || CASE count(*) WHEN 0 THEN '' ELSE ':' || count(*) + 1 END),
                               :payment, :kind, :hash, 'PENDING', 1
                          FROM payment_op
                         WHERE payment_id = :payment AND kind = :kind
                           AND (state = 'FAILED' OR kind = 'CONFIRM')
                            ON CONFLICT (key) DO UPDATE SET attempts = payment_op.attempts + 1
                         WHERE payment_op.request_hash = :hash
                           AND (payment_op.state = 'PENDING'
                                OR (payment_op.state = 'DONE' AND payment_op.kind <> 'CONFIRM'))
                        RETURNING key
                        """)
                .param("base", kind.keyFor(payment.bookingId(), payment.attempt()))
                .param("payment", payment.id())
                .param("kind", kind.name())
                .param("hash", sha256(request))
                .query(String.class)
                .list();
    }

    /** Has the worker make a call, unless that was asked for already. */
    void ask(Payment payment, Kind kind) {
        ask(
                kind.keyFor(payment.bookingId(), payment.attempt()),
                new Wanted(payment.id(), kind, null, request(payment, kind)));
    }

    /** A cancellation may be asked for and made right now at once: it is the same call. */
    private static String request(Payment payment, Kind kind) {
        return kind == Kind.CANCEL && payment.intentId().isPresent()
                ? cancellationOf(payment.intentId().get())
                : payment.amount().toString();
    }

    static String cancellationOf(String intentId) {
        return "cancel " + intentId;
    }

    /** The same for a refund, each of which has a key of its own. */
    void ask(PaidPayment payment, Refund refund) {
        ask(
                Kind.REFUND.keyFor(payment.bookingId(), payment.attempt()) + ":" + refund.id(),
                new Wanted(payment.id(), Kind.REFUND, refund.id(), refund.amount().toString()));
    }

    private void ask(String base, Wanted call) {
        jdbc.sql(
                        """
                        INSERT INTO payment_op (key, payment_id, kind, refund_id, request_hash, state, due_at)
                        SELECT :base || CASE count(*) FILTER (WHERE state = 'FAILED')
                                        WHEN 0 THEN ''
                                        ELSE ':' || count(*) FILTER (WHERE state = 'FAILED') + 1 END,
                               :payment, :kind, CAST(:refund AS uuid), :hash, 'PENDING', now()
                          FROM payment_op
                         WHERE payment_id = :payment AND kind = :kind
                           AND refund_id IS NOT DISTINCT FROM CAST(:refund AS uuid)
                        HAVING count(*) FILTER (WHERE state IN ('DONE', 'PARKED') OR due_at IS NOT NULL) = 0
                            ON CONFLICT (key) DO UPDATE SET due_at = now()
                         WHERE payment_op.state = 'PENDING'
                        """)
                .param("base", base)
                .param("payment", call.paymentId())
                .param("kind", call.kind().name())
                .param("refund", call.refundId())
                .param("hash", sha256(call.request()))
                .update();
        listeners.publishEvent(new CallsWaiting(call.kind()));
    }

    /** Whether such a call was asked for, or made, and not refused. */
    boolean isUnderWay(Payment payment, Kind kind) {
        return jdbc.sql(
                                """
                                SELECT count(*) FROM payment_op
                                 WHERE payment_id = ? AND kind = ? AND state IN ('PENDING', 'DONE')
                                """)
                        .params(payment.id(), kind.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * The next calls to make, but for refunds; for the time of the lease no other worker gets them.
     */
    List<PaymentOp> takeDue(int limit, Duration lease) {
        return take("kind <> 'REFUND'", limit, lease);
    }

    /** The same of refunds, which have a queue of their own: nobody waits behind them. */
    List<PaymentOp> takeRefunds(int limit, Duration lease) {
        return take("kind = 'REFUND'", limit, lease);
    }

    private List<PaymentOp> take(String lane, int limit, Duration lease) {
        return jdbc.sql(
                        """
                        UPDATE payment_op
                           SET attempts = attempts + 1,
                               due_at = now() + make_interval(secs => :lease)
                         WHERE key IN (SELECT key FROM payment_op
                                        WHERE due_at <= now() AND %s
                                        ORDER BY due_at
                                        LIMIT :limit
                                          FOR UPDATE SKIP LOCKED)
                        RETURNING key, payment_id, kind, refund_id, attempts, refusals
                        """
                                .formatted(lane))
                .param("lease", lease.toSeconds())
                .param("limit", limit)
                .query(PaymentOp.class)
                .list();
    }

    /** How long the refund waits that has waited longest for the provider; zero when none does. */
    Duration longestWaitForARefund() {
        return Duration.ofMillis(
                jdbc.sql(
                                """
                                SELECT coalesce(extract(epoch FROM now() - min(created_at)) * 1000, 0)::bigint
                                  FROM payment_op WHERE due_at IS NOT NULL AND kind = 'REFUND'
                                """)
                        .query(Long.class)
                        .single());
    }

    /** What waits for a person; nothing, in normal life. */
    long parked() {
        return jdbc.sql("SELECT count(*) FROM payment_op WHERE state = 'PARKED'")
                .query(Long.class)
                .single();
    }

    static String sha256(String request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something waits for the worker, once the present transaction commits. */
    record CallsWaiting(Kind kind) {}

    private record Wanted(UUID paymentId, Kind kind, @Nullable UUID refundId, String request) {}
}
