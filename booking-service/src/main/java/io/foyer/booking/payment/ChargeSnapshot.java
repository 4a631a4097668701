package io.foyer.booking.payment;

import io.foyer.common.money.Money;

/**
 * What the payment provider has of one attempt to collect money.
 *
 * @param paid whether the buyer's bank agreed
 * @param captured whether anything was taken, whatever went back of it
 * @param kept what was captured and not given back
 */
record ChargeSnapshot(String id, String intentId, boolean paid, boolean captured, Money kept) {

    /** Whether everything that was taken has gone back. */
    boolean isGivenBack() {
        return captured && kept.amount() == 0;
    }
}
