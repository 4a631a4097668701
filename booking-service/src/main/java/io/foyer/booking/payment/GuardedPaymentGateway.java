package io.foyer.booking.payment;

import java.util.function.Supplier;

/** The provider behind a guard. */
record GuardedPaymentGateway(PaymentGateway gateway, ProviderGuard guard)
        implements PaymentGateway {

    @Override
    public GatewayReply create(NewIntent intent, String key) {
        return guarded(() -> gateway.create(intent, key));
    }

    @Override
    public GatewayReply retrieve(String intentId) {
        return guarded(() -> gateway.retrieve(intentId));
    }

    @Override
    public GatewayReply confirm(String intentId, String paymentMethodId, String key) {
        return guarded(() -> gateway.confirm(intentId, paymentMethodId, key));
    }

    @Override
    public GatewayReply capture(String intentId, String key) {
        return guarded(() -> gateway.capture(intentId, key));
    }

    @Override
    public GatewayReply cancel(String intentId, String key) {
        return guarded(() -> gateway.cancel(intentId, key));
    }

    private GatewayReply guarded(Supplier<GatewayReply> call) {
        return guard.call(call, GatewayReply.NotAsked::new);
    }
}
