package io.foyer.platform.payment;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Everything the sandbox knows, behind one lock. A call reads and writes inside {@link #change},
 * which hands the new rows to the journal before the caller hears of them.
 */
final class Books {

    private static final int MOST_OBJECTS = 1_000_000;
    private static final int MOST_EVENTS = 50_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Journal journal;

    final Table<PaymentMethod> methods;
    final Table<Intent> intents;
    final Table<Charge> charges;
    final Table<Refund> refunds;
    final Table<SandboxEvent> events;
    final Table<SavedResult> results;
    final Table<DeliveredEvent> delivered;

    Books(Journal journal) {
        this.journal = journal;
        methods = new Table<>("method", PaymentMethod.class, MOST_OBJECTS, journal);
        intents = new Table<>("intent", Intent.class, MOST_OBJECTS, journal);
        charges = new Table<>("charge", Charge.class, MOST_OBJECTS, journal);
        refunds = new Table<>("refund", Refund.class, MOST_OBJECTS, journal);
        events = new Table<>("event", SandboxEvent.class, MOST_EVENTS, journal);
        results = new Table<>("result", SavedResult.class, MOST_EVENTS, journal);
        delivered = new Table<>("delivered", DeliveredEvent.class, MOST_EVENTS, journal);
        journal.open();
    }

    <T> T change(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            journal.flush();
            lock.unlock();
        }
    }

    void run(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            journal.flush();
            lock.unlock();
        }
    }

    void clear() {
        run(
                () -> {
                    List.of(methods, intents, charges, refunds, events, results, delivered)
                            .forEach(Table::clear);
                    journal.rewrite();
                });
    }
}
