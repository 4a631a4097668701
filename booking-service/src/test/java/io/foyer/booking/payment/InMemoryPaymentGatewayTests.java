package io.foyer.booking.payment;

class InMemoryPaymentGatewayTests extends PaymentGatewayContract {

    private final InMemoryPaymentGateway gateway = new InMemoryPaymentGateway();

    @Override
    PaymentGateway gateway() {
        return gateway;
    }

    @Override
    RefundGateway refunds() {
        return gateway;
    }

    @Override
    void passChallenge(String intentId) {
        gateway.passChallenge(intentId);
    }
}
