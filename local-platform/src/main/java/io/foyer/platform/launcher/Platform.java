package io.foyer.platform.launcher;

import io.foyer.platform.mail.MailSink;
import io.foyer.platform.payment.PaymentSandbox;
import io.foyer.platform.payment.SandboxConfig;
import io.foyer.platform.process.StartFailure;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The whole of Foyer on this machine: the stores, the payment sandbox and the mail sink, and the
 * seven services as processes of their own. {@code ./foyer up}, the system tests and the benchmarks
 * all start it through here. An object starts once.
 */
public final class Platform implements AutoCloseable {

    private final PlatformSettings settings;
    private final PlatformFolder folder;
    private final PlatformStores stores;
    private final ServiceFleet services;
    private final Progress progress;
    private final Startup startup = new Startup();
    private @Nullable PlatformLock lock;
    private @Nullable MailSink mail;
    private @Nullable PaymentSandbox payments;

    /** Nothing is touched before {@link #start}. */
    public Platform(PlatformSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        folder = new PlatformFolder(settings.data());
        stores = new PlatformStores(settings, progress);
        services = new ServiceFleet(settings, progress);
    }

    /**
     * Returns when every part is ready. Otherwise nothing is left running, and the {@link
     * StartFailure} says in one sentence what was wrong.
     */
    public synchronized void start() {
        start(EnumSet.allOf(Service.class));
    }

    /** The same with the stores and only these services. */
    public synchronized void start(Set<Service> wanted) {
        folder.create();
        lock = PlatformLock.take(folder.lock());
        try {
            endLeftovers();
            Preflight.check(settings);
            startParts(wanted);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Makes a start that is under way in another thread fail; does nothing otherwise. */
    public void cancelStart() {
        startup.cancel();
    }

    /** What clients talk to. */
    public URI gatewayUrl() {
        return URI.create("http://localhost:" + settings.ports().of(Service.GATEWAY).api());
    }

    /** One of the services, to be looked at, killed or started again. */
    public ServiceProcess service(Service service) {
        return services.get(service);
    }

    /**
     * One more instance of a service, with ports, logs and settings of its own, not started yet. It
     * ends with the platform, if not before.
     *
     * @param name how its folder is called
     * @param environment what it is told otherwise than the first
     */
    public ServiceProcess another(Service service, String name, Map<String, String> environment) {
        return services.add(service, settings.besides(service, name, environment));
    }

    /** The stores, to be looked at, stopped or started again. */
    public PlatformStores stores() {
        return stores;
    }

    /** Every mail the services have sent; the platform must be running. */
    public MailSink mail() {
        if (mail == null) {
            throw new IllegalStateException("The platform is not running");
        }
        return mail;
    }

    /**
     * Stripe as the services see it, with its switches for faults; the platform must be running.
     */
    public PaymentSandbox payments() {
        if (payments == null) {
            throw new IllegalStateException("The platform is not running");
        }
        return payments;
    }

    /** What it is made from. */
    public PlatformSettings settings() {
        return settings;
    }

    /** Ends every part, the last started first, and waits for each; its data stays. */
    @Override
    public synchronized void close() {
        services.stop();
        if (payments != null) {
            payments.close();
            payments = null;
        }
        if (mail != null) {
            mail.close();
            mail = null;
        }
        stores.stop();
        if (lock != null) {
            folder.processes().forget();
            lock.close();
            lock = null;
        }
    }

    /** Ends every part and forgets all it has kept; also when it was not running. */
    public synchronized void closeAndForget() {
        close();
        stores.forget();
        folder.wipe();
    }

    private void startParts(Set<Service> wanted) {
        PlatformPorts ports = settings.ports();
        mail = MailSink.start(ports.smtp(), ports.mailView());
        payments = PaymentSandbox.start(sandbox(ports.paymentSandbox()));
        try (startup) {
            CompletableFuture<?> elasticsearch =
                    startup.begin(() -> stores.start(stores.elasticsearch()));
            startup.await(
                    startup.begin(() -> stores.start(stores.postgres())),
                    startup.begin(() -> stores.start(stores.redis())));
            startup.await(services.begin(startup, elasticsearch, wanted));
            startup.await(elasticsearch);
        }
    }

    private SandboxConfig sandbox(int port) {
        SandboxConfig standard = SandboxConfig.local(port);
        URI webhooks = gatewayUrl().resolve("/api/v1/webhooks/stripe");
        return standard.withWebhooks(standard.webhooks().to(webhooks))
                .withJournal(folder.payments());
    }

    // Somebody was killed before they could tidy up; they do not hold the lock any more.
    private void endLeftovers() {
        int ended = folder.processes().endAll().size();
        if (ended > 0) {
            progress.say("Ended %d processes that an earlier run had left.".formatted(ended));
        }
    }
}
