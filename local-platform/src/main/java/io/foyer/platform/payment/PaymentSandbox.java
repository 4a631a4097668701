package io.foyer.platform.payment;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A running payment sandbox: the HTTP API on its port, and in-process switches beside it. See
 * PAYMENT-SANDBOX.md for what it speaks.
 */
public final class PaymentSandbox implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(50);

    private final SandboxConfig config;
    private final SandboxParts parts;
    private final ControlApi control;
    private final Listener listener;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private PaymentSandbox(SandboxConfig config) {
        this.config = config;
        this.listener = new Listener(config.host(), config.port(), this::handle);
        this.parts = new SandboxParts(config, this::url);
        this.control = new ControlApi(this, parts.challenges);
    }

    /**
     * Starts a sandbox, with what its journal kept if it has one.
     *
     * @throws UncheckedIOException when the port is taken or the journal can't be used
     */
    public static PaymentSandbox start(SandboxConfig config) {
        PaymentSandbox sandbox = new PaymentSandbox(config);
        sandbox.listener.open();
        sandbox.parts.resume();
        sandbox.ticker.scheduleWithFixedDelay(
                sandbox.parts::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        return sandbox;
    }

    /** Where the API is, without a trailing slash: the base to give to a Stripe client. */
    public URI url() {
        return Optional.ofNullable(config.publicUrl())
                .orElseGet(() -> URI.create("http://" + config.host() + ":" + port()));
    }

    /** The port it listens on. */
    public int port() {
        return listener.port();
    }

    /** The fault switches of calls. */
    public Faults faults() {
        return parts.faults;
    }

    /** The deliveries of events. */
    public Webhooks webhooks() {
        return parts.webhooks;
    }

    /** How often {@code operation} was called, whatever came of it. */
    public long calls(Operation operation) {
        return parts.counts.of(operation);
    }

    /** What the sandbox holds. */
    public SandboxState state() {
        return parts.books.change(
                () -> SandboxState.of(parts.books, parts.counts, parts.webhooks.pending()));
    }

    /** One PaymentIntent in short; empty when there is none of this id. */
    public Optional<SandboxState.IntentSummary> intent(String id) {
        return parts.books.change(
                () -> parts.books.intents.find(id).map(i -> SandboxState.summary(parts.books, i)));
    }

    /** The buyer passes the 3-D Secure challenge of a PaymentIntent. */
    public void passChallenge(String intentId) {
        parts.challenges.decide(intentId, true);
    }

    /** The buyer fails the 3-D Secure challenge of a PaymentIntent. */
    public void failChallenge(String intentId) {
        parts.challenges.decide(intentId, false);
    }

    /** The bank takes an authorisation back before it was captured. */
    public void expireAuthorisation(String intentId) {
        parts.books.run(() -> parts.intents.expire(parts.intents.find(intentId)));
    }

    /** Forgets all idempotency keys, as if a day had passed since they were used. */
    public void forgetKeys() {
        parts.books.run(parts.books.results::clear);
    }

    /** Refuses connections for a while, and then listens again on the same port. */
    public void outage(Duration length) {
        // Not in the thread that may be answering the order: it goes down with the socket.
        ticker.schedule(listener::close, 50, TimeUnit.MILLISECONDS);
        ticker.schedule(listener::open, 50 + length.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Refuses connections until {@link #comeBack}. */
    public void goDown() {
        listener.close();
    }

    /** Ends what {@link #goDown} began. */
    public void comeBack() {
        listener.open();
    }

    /** Forgets everything: objects, events, keys, faults, deliveries, counts. */
    public void reset() {
        parts.reset();
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().startsWith("/_sandbox/")) {
            control.handle(exchange);
        } else {
            parts.api.handle(exchange);
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        listener.close();
        parts.close();
    }
}
