package io.foyer.platform.payment;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox is started with.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 takes any free one
 * @param publicUrl how a buyer's browser reaches the sandbox, when not by host and port
 * @param keys the keys it answers to
 * @param webhooks where and how events are delivered
 * @param clock what "now" is: timestamps, expiry of idempotency keys and authorisations, retries
 * @param journal the file that keeps the state over restarts; absent means memory only
 * @param livemode what objects and events say about themselves
 */
public record SandboxConfig(
        String host,
        int port,
        @Nullable URI publicUrl,
        ApiKeys keys,
        WebhookTarget webhooks,
        InstantSource clock,
        @Nullable Path journal,
        boolean livemode) {

    /** The local default: loopback, in memory, the system's clock. */
    public static SandboxConfig local(int port) {
        return new SandboxConfig(
                "127.0.0.1",
                port,
                null,
                ApiKeys.local(),
                WebhookTarget.local(),
                InstantSource.system(),
                null,
                false);
    }

    /** The same, listening on {@code address}. */
    public SandboxConfig listeningOn(String address) {
        return new SandboxConfig(
                address, port, publicUrl, keys, webhooks, clock, journal, livemode);
    }

    /** The same, reached by browsers at {@code url}. */
    public SandboxConfig reachedAt(URI url) {
        return new SandboxConfig(host, port, url, keys, webhooks, clock, journal, livemode);
    }

    /** The same, answering to {@code newKeys}. */
    public SandboxConfig withKeys(ApiKeys newKeys) {
        return new SandboxConfig(
                host, port, publicUrl, newKeys, webhooks, clock, journal, livemode);
    }

    /** The same, delivering events to {@code target}. */
    public SandboxConfig withWebhooks(WebhookTarget target) {
        return new SandboxConfig(host, port, publicUrl, keys, target, clock, journal, livemode);
    }

    /** The same, on another clock. */
    public SandboxConfig withClock(InstantSource newClock) {
        return new SandboxConfig(
                host, port, publicUrl, keys, webhooks, newClock, journal, livemode);
    }

    /** The same, keeping its state in {@code file}. */
    public SandboxConfig withJournal(Path file) {
        return new SandboxConfig(host, port, publicUrl, keys, webhooks, clock, file, livemode);
    }
}
