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

    /** False when the provider did not tell; then nothing has changed. */
    boolean settle(String intentId) {
        if (gateway.retrieve(intentId) instanceof GatewayReply.Answered(var intent)) {
            desks.at(() -> settlement.settle(intent));
            return true;
        }
        return false;
    }
}
