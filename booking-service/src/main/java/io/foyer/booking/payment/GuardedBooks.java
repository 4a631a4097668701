package io.foyer.booking.payment;

import java.time.Instant;

/** The provider's lists behind a guard of their own: comparing books is in nobody's way. */
record GuardedBooks(ProviderBooks books, ProviderGuard guard) implements ProviderBooks {

    @Override
    public ListReply<IntentSnapshot> intents(Instant from, Instant until) {
        return guard.call(() -> books.intents(from, until), ListReply.Unknown::new);
    }

    @Override
    public ListReply<ChargeSnapshot> charges(Instant from, Instant until) {
        return guard.call(() -> books.charges(from, until), ListReply.Unknown::new);
    }

    @Override
    public ListReply<RefundSnapshot> refunds(Instant from, Instant until) {
        return guard.call(() -> books.refunds(from, until), ListReply.Unknown::new);
    }
}
