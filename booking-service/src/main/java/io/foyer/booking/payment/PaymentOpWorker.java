package io.foyer.booking.payment;

import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes captures and cancellations that were asked for, until the provider says they are done.
 * Several instances share the work: each takes what no other has under a lease, and begins all of
 * it at once, so that the last one has as much of the lease as the first. A call that ran into the
 * end of one is harmless, since it carries its key.
 */
@Component
class PaymentOpWorker {

    private static final Logger log = LoggerFactory.getLogger(PaymentOpWorker.class);

    private final PaymentOps ops;
    private final IntentCalls intents;
    private final PaymentProperties limits;

    PaymentOpWorker(PaymentOps ops, IntentCalls intents, PaymentProperties limits) {
        this.ops = ops;
        this.intents = intents;
        this.limits = limits;
    }

    /** Makes all calls that are due. */
    void drain() {
        while (runOnce() == limits.opBatch()) {
            // A full batch means there is probably more.
        }
    }

    /** How many calls were made. */
    int runOnce() {
        var due = ops.takeDue(limits.opBatch(), limits.opLease());
        try (var underWay = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(op -> underWay.execute(() -> perform(op)));
        }
        return due.size();
    }

    private void perform(PaymentOp op) {
        try {
            switch (op.kind()) {
                case CAPTURE, CANCEL -> intents.perform(op);
                case CREATE, CONFIRM, REFUND ->
                        throw new IllegalStateException("Made by somebody else: " + op.key());
            }
        } catch (RuntimeException failure) {
            // Its lease ends by itself, and then it is tried again.
            log.warn("{} failed", op.key(), failure);
        }
    }
}
