package io.foyer.booking.payment;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of calls to the payment provider, and when those that are not over are made again. A
 * worker whose lease was over may come late: that a call is done it may say whenever it comes, but
 * nothing else of one that is over.
 */
@Repository
class PaymentOpResults {

    private final JdbcClient jdbc;

    PaymentOpResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes how a call ended; what nobody knows stays pending. */
    void answered(String key, GatewayReply reply) {
        switch (reply) {
            case GatewayReply.Answered answered ->
                    finish(key, "DONE", PaymentStatus.of(answered.intent().state()).name());
            case GatewayReply.Declined declined -> finish(key, "DONE", declined.code());
            case GatewayReply.Failed failed -> finish(key, "FAILED", failed.code());
            case GatewayReply.Stumbled _ -> finish(key, "FAILED", GatewayReply.Stumbled.CODE);
            case GatewayReply.NotAsked _, GatewayReply.Unknown _ -> {}
        }
    }

    void done(PaymentOp op) {
        finish(op.key(), "DONE", "done");
    }

    /** Nothing more comes of it. */
    void failed(PaymentOp op, String why) {
        giveUp(op, "FAILED", why);
    }

    /** Leaves it to a person. */
    void park(PaymentOp op, String why) {
        giveUp(op, "PARKED", why);
    }

    void tryAgain(PaymentOp op, Duration pause) {
        jdbc.sql(
                        """
                        UPDATE payment_op SET due_at = now() + make_interval(secs => ?)
                         WHERE key = ? AND state = 'PENDING'
                        """)
                .params(pause.toMillis() / 1000.0, op.key())
                .update();
    }

    /** As if it had not been taken: the provider did not look at it, so that was no try. */
    void putBack(PaymentOp op, Duration pause) {
        jdbc.sql(
                        """
                        UPDATE payment_op
                           SET attempts = attempts - 1, due_at = now() + make_interval(secs => ?)
                         WHERE key = ? AND state = 'PENDING'
                        """)
                .params(pause.toMillis() / 1000.0, op.key())
                .update();
    }

    /** The provider refused it, and would repeat that: tries again under a new key. */
    @Transactional
    public void refused(PaymentOp op, String code, Duration pause) {
        tryAnew(op, code, op.refusals() + 1, pause);
    }

    /** The same when it stumbled: that is no refusal, however often it happens. */
    @Transactional
    public void stumbled(PaymentOp op, Duration pause) {
        tryAnew(op, GatewayReply.Stumbled.CODE, op.refusals(), pause);
    }

    private void tryAnew(PaymentOp op, String code, int refusals, Duration pause) {
        if (!giveUp(op, "FAILED", code)) {
            return;
        }
        jdbc.sql(
                        """
                        INSERT INTO payment_op (key, payment_id, kind, refund_id, request_hash, state, attempts, refusals,
                                                due_at)
                        SELECT :next, payment_id, kind, refund_id, request_hash, 'PENDING', attempts, :refusals,
                               now() + make_interval(secs => :pause)
                          FROM payment_op WHERE key = :key
                            ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at
                         WHERE payment_op.state = 'PENDING'
                        """)
                .param("next", op.nextKey())
                .param("refusals", refusals)
                .param("pause", pause.toMillis() / 1000.0)
                .param("key", op.key())
                .update();
    }

    /** False when it was over already, and nothing has changed. */
    private boolean giveUp(PaymentOp op, String state, String why) {
        return jdbc.sql(
                                """
                                UPDATE payment_op
                                   SET state = ?, answer = ?, answered_at = now(), due_at = NULL
                                 WHERE key = ? AND state = 'PENDING'
                                """)
                        .params(state, why, op.key())
                        .update()
                == 1;
    }

    private void finish(String key, String state, String answer) {
        jdbc.sql(
                        """
                        UPDATE payment_op
                           SET state = ?, answer = ?, answered_at = now(), due_at = NULL
                         WHERE key = ?
                        """)
                .params(state, answer, key)
                .update();
    }
}
