package io.foyer.booking.payment;

import org.springframework.stereotype.Component;

/** Asks the provider where a payment stands, and acts on it. */
@Component
class PaymentNews {

    private final PaymentGateway gateway;
    private final PaymentSettlement settlement;
    private final Desks desks;

    PaymentNews(PaymentGateway gateway, PaymentSettlement settlement, PaymentProperties limits) {
        this.gateway = gateway;
        this.settlement = settlement;
        this.desks = new Desks(limits.workers());
    }

    /**
     * False when the provider did not tell; then nothing has changed.
     *
     * @throws IllegalStateException when it knows of no such payment
     */
    boolean settle(String intentId) {
        return switch (gateway.retrieve(intentId)) {
            case GatewayReply.Answered(var intent) -> {
                desks.at(() -> settlement.settle(intent));
                yield true;
            }
            case GatewayReply.Declined(var code) -> throw notThere(code);
            case GatewayReply.Failed(var code) -> throw notThere(code);
            case GatewayReply.Stumbled _, GatewayReply.NotAsked _, GatewayReply.Unknown _ -> false;
        };
    }

    private static IllegalStateException notThere(String code) {
        return new IllegalStateException("The provider tells nothing of it: " + code);
    }
}
