package io.foyer.booking.payment;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A provider whose answers take a while. */
final class SlowGateway implements PaymentGateway {

    private final PaymentGateway gateway;
    private final Duration answer;
    private final CountDownLatch asked = new CountDownLatch(1);

    SlowGateway(PaymentGateway gateway, Duration answer) {
        this.gateway = gateway;
        this.answer = answer;
    }

    void awaitFirstCall() throws InterruptedException {
        asked.await();
    }

    @Override
    public GatewayReply retrieve(String intentId) {
        think();
        return gateway.retrieve(intentId);
    }

    @Override
    public GatewayReply capture(String intentId, String key) {
        think();
        return gateway.capture(intentId, key);
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
    public GatewayReply cancel(String intentId, String key) {
        return gateway.cancel(intentId, key);
    }

    private void think() {
        asked.countDown();
        try {
            Thread.sleep(answer);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
