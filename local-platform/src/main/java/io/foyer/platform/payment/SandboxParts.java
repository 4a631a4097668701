package io.foyer.platform.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires the parts of a sandbox together; nothing else knows more than a few of them. */
final class SandboxParts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxParts.class);

    final Books books;
    final Faults faults;
    final CallCounts counts = new CallCounts();
    final PaymentIntents intents;
    final ChallengePage challenges;
    final Webhooks webhooks;
    final ApiHandler api;

    private final Journal journal;
    private final Deadlines deadlines = new Deadlines();
    private final IntentChanges intentChanges;
    private final RefundChanges refundChanges;
    private final WebhookQueue queue;
    private final WebhookDelivery delivery;
    private final Settlement settlement;

    SandboxParts(SandboxConfig config, Supplier<URI> url) {
        InstantSource clock = config.clock();
        boolean livemode = config.livemode();
        SecureRandom random = new SecureRandom();
        Ids ids = new Ids(random);
        journal = new Journal(config.journal());
        books = new Books(journal);
        faults = new Faults(random);

        queue = new WebhookQueue(config.webhooks().lanes(), clock, random);
        WebhookSender sender = new WebhookSender(config.webhooks(), livemode, clock);
        delivery =
                new WebhookDelivery(
                        queue,
                        sender,
                        config.webhooks(),
                        clock,
                        ended -> books.run(() -> books.delivered.put(ended)));
        webhooks = new Webhooks(books, queue, delivery);
        Events events = new Events(books, ids, clock, this::deliver);

        ChargeView charges = new ChargeView(books, livemode);
        IntentView view = new IntentView(books, charges, livemode, url);
        intentChanges = new IntentChanges(books, events, view, deadlines);
        refundChanges = new RefundChanges(books, events, charges, deadlines);
        Authorisations bank = new Authorisations(books, ids, events, charges, clock);
        intents = new PaymentIntents(books, ids, clock, bank, intentChanges);
        PaymentMethods methods = new PaymentMethods(books, ids, clock);
        Refunds refunds = new Refunds(books, ids, clock, refundChanges);
        settlement = new Settlement(books, deadlines, intents, refunds, clock);
        challenges = new ChallengePage(books, intents, view);

        Routes routes = new Routes();
        new IntentEndpoints(books, intents, methods, view).addTo(routes);
        new RefundEndpoints(books, refunds, refundChanges).addTo(routes);
        new RecordEndpoints(books, methods, charges, livemode).addTo(routes);
        IdempotentCalls calls =
                new IdempotentCalls(books, new IdempotencyKeys(books, clock), settlement);
        api = new ApiHandler(routes, new CallReader(config.keys(), ids), faults, calls, counts);
    }

    private void deliver(SandboxEvent event) {
        if (delivery.wanted() && !queue.accept(event)) {
            books.delivered.put(new DeliveredEvent(event.id(), false));
        }
    }

    /** Goes on where the journal ends: deadlines to watch, events nobody has accepted yet. */
    void resume() {
        books.run(
                () -> {
                    books.intents.oldestFirst().forEach(intentChanges::watch);
                    books.refunds.oldestFirst().forEach(refundChanges::watch);
                    books.events.oldestFirst().stream()
                            .filter(event -> books.delivered.find(event.id()).isEmpty())
                            .forEach(this::deliver);
                });
        delivery.start();
    }

    void tick() {
        try {
            books.run(settlement);
        } catch (RuntimeException e) {
            LOG.error("What was due could not be done", e);
        }
    }

    void reset() {
        queue.clear();
        faults.clear();
        counts.clear();
        delivery.log().clear();
        books.run(deadlines::clear);
        books.clear();
    }

    @Override
    public void close() {
        delivery.close();
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
