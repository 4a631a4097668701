package io.foyer.platform.payment;

import java.time.InstantSource;

/** Does what time has made due. Runs inside a change of the books. */
final class Settlement implements Runnable {

    private final Books books;
    private final Deadlines deadlines;
    private final PaymentIntents intents;
    private final Refunds refunds;
    private final InstantSource clock;

    Settlement(
            Books books,
            Deadlines deadlines,
            PaymentIntents intents,
            Refunds refunds,
            InstantSource clock) {
        this.books = books;
        this.deadlines = deadlines;
        this.intents = intents;
        this.refunds = refunds;
        this.clock = clock;
    }

    @Override
    public void run() {
        for (String id : deadlines.take(clock.instant())) {
            books.intents.find(id).ifPresent(intents::elapsed);
            books.refunds.find(id).ifPresent(refunds::elapsed);
        }
    }
}
