package io.foyer.booking.payment;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that keeps its answers back until so many wait for them, and counts who does. */
final class WatchedGateway implements PaymentGateway {

    private static final long PATIENCE_SECONDS = 2;

    private final PaymentGateway gateway;
    private final CountDownLatch expected;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    WatchedGateway(PaymentGateway gateway, int expected) {
        this.gateway = gateway;
        this.expected = new CountDownLatch(expected);
    }

    /** The most that waited at the same time. */
    int most() {
        return most.get();
    }

    int asked() {
        return asked.get();
    }

    @Override
    public GatewayReply retrieve(String intentId) {
        asked.incrementAndGet();
        most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
        expected.countDown();
        try {
            expected.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return gateway.retrieve(intentId);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new GatewayReply.Unknown("interrupted");
        } finally {
            waiting.decrementAndGet();
        }
    }

    @Override
    public GatewayReply create(NewIntent intent, String key) {
        return gateway.create(intent, key);
    }

    @Override
    public GatewayReply confirm(String intentId, String paymentMethodId, String key) {
        return gateway.confirm(intentId, paymentMethodId, key);
    }

    @Override
    public GatewayReply capture(String intentId, String key) {
        return gateway.capture(intentId, key);
    }

    @Override
    public GatewayReply cancel(String intentId, String key) {
        return gateway.cancel(intentId, key);
    }
}
