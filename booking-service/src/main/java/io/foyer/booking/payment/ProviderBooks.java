package io.foyer.booking.payment;

import java.time.Instant;

/**
 * What the payment provider has in its own books, by the time it was made there: from the first
 * instant on, before the second. Read by one comparison at a time, so calls follow each other.
 */
interface ProviderBooks {

    ListReply<IntentSnapshot> intents(Instant from, Instant until);

    ListReply<ChargeSnapshot> charges(Instant from, Instant until);

    ListReply<RefundSnapshot> refunds(Instant from, Instant until);
}
