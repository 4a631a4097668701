package io.foyer.booking.payment;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes refunds, many at a time, since each mostly waits for the provider. They have places, calls
 * and a breaker of their own; nobody who is paying waits behind them. Instances share the work as
 * with other calls: under a lease.
 */
@Component
class RefundWorker {

    private static final Logger log = LoggerFactory.getLogger(RefundWorker.class);

    private final PaymentOps ops;
    private final RefundCalls calls;
    private final PaymentProperties limits;
    private final RefundPace pace;

    RefundWorker(PaymentOps ops, RefundCalls calls, PaymentProperties limits, InstantSource clock) {
        this.ops = ops;
        this.calls = calls;
        this.limits = limits;
        this.pace =
                new RefundPace(
                        limits.refundsAtOnce(),
                        limits.refundPause(),
                        limits.refundLongestPause(),
                        clock);
    }

    /** Makes refunds until none is due, and waits for those that it began. */
    void drain() {
        try (var underWay = Executors.newVirtualThreadPerTaskExecutor()) {
            while (begin(underWay) > 0) {
                // There is probably more.
            }
        }
    }

    /** Begins as many as there are places for; how many that were. */
    int begin(ExecutorService underWay) {
        var due = take();
        // Read here: a thread that starts late would take the others' complaint for an older one.
        var round = pace.round();
        due.forEach(op -> underWay.execute(() -> perform(op, round)));
        return due.size();
    }

    private List<PaymentOp> take() {
        List<PaymentOp> due = List.of();
        var places = 0;
        try {
            places = pace.take();
            due = ops.takeRefunds(places, limits.opLease());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pace.giveBack(places - due.size());
        }
        return due;
    }

    private void perform(PaymentOp op, int round) {
        var answered = false;
        try {
            var reply = calls.perform(op);
            answered = true;
            if (reply instanceof RefundReply.TooFast) {
                pace.wasTooMuch(round);
            } else {
                pace.wentThrough(round);
            }
        } catch (RuntimeException failure) {
            // Its lease ends by itself, and then it is tried again.
            log.warn("{} failed", op.key(), failure);
        } finally {
            // Whatever it was, an error too: a place that is not given back is gone for good.
            if (!answered) {
                pace.giveBack(1);
            }
        }
    }
}
