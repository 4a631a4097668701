package io.foyer.booking.payment;

/** The way back behind a guard of its own: what goes wrong here is nothing to who is paying. */
record GuardedRefundGateway(RefundGateway gateway, ProviderGuard guard) implements RefundGateway {

    @Override
    public RefundReply refund(String intentId, NewRefund refund, String key) {
        return guard.call(() -> gateway.refund(intentId, refund, key), RefundReply.Unknown::new);
    }

    @Override
    public ListReply<RefundSnapshot> refundsOf(String intentId) {
        return guard.call(() -> gateway.refundsOf(intentId), ListReply.Unknown::new);
    }
}
