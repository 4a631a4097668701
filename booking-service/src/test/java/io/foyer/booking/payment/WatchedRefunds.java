package io.foyer.booking.payment;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps news of refunds back until so many wait for them, and counts who does. */
final class WatchedRefunds implements RefundGateway {

    private static final long PATIENCE_SECONDS = 2;

    private final RefundGateway gateway;
    private final CountDownLatch expected;
    private final boolean tells;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    private WatchedRefunds(RefundGateway gateway, int expected, boolean tells) {
        this.gateway = gateway;
        this.expected = new CountDownLatch(expected);
        this.tells = tells;
    }

    WatchedRefunds(RefundGateway gateway, int expected) {
        this(gateway, expected, true);
    }

    static WatchedRefunds thatTellNothing(RefundGateway gateway) {
        return new WatchedRefunds(gateway, 1, false);
    }

    /** The most that waited at the same time. */
    int most() {
        return most.get();
    }

    int asked() {
        return asked.get();
    }

    @Override
    public RefundReply refund(String intentId, NewRefund refund, String key) {
        return gateway.refund(intentId, refund, key);
    }

    @Override
    public ListReply<RefundSnapshot> refundsOf(String intentId) {
        asked.incrementAndGet();
        most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
        expected.countDown();
        try {
            var enough = expected.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return enough && tells
                    ? gateway.refundsOf(intentId)
                    : new ListReply.Unknown<>("nothing is told");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new ListReply.Unknown<>("interrupted");
        } finally {
            waiting.decrementAndGet();
        }
    }
}
