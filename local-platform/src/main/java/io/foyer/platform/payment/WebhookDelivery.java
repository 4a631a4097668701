package io.foyer.platform.payment;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works the lanes off: one thread each, every event until it is accepted or given up. */
final class WebhookDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);

    private final WebhookQueue queue;
    private final WebhookSender sender;
    private final List<Duration> retries;
    private final InstantSource clock;
    private final Consumer<DeliveredEvent> ended;
    private final DeliveryLog log = new DeliveryLog();
    private final List<Thread> workers = new ArrayList<>();
    private volatile @Nullable URI endpoint;

    WebhookDelivery(
            WebhookQueue queue,
            WebhookSender sender,
            WebhookTarget target,
            InstantSource clock,
            Consumer<DeliveredEvent> ended) {
        this.queue = queue;
        this.sender = sender;
        this.retries = target.retrySchedule();
        this.endpoint = target.uri();
        this.clock = clock;
        this.ended = ended;
    }

    void start() {
        for (DeliveryQueue lane : queue.lanes()) {
            workers.add(Thread.ofVirtual().name("webhooks").start(() -> work(lane)));
        }
    }

    void endpoint(URI uri) {
        endpoint = uri;
    }

    /** Whether there is anybody to deliver to. */
    boolean wanted() {
        return endpoint != null;
    }

    DeliveryLog log() {
        return log;
    }

    private void work(DeliveryQueue lane) {
        try {
            while (true) {
                attempt(lane.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(DeliveryQueue.Attempt attempt) throws InterruptedException {
        try {
            URI to = endpoint;
            if (to != null) {
                made(attempt, to);
            }
        } catch (RuntimeException e) {
            LOG.warn("An event could not be delivered", e);
        }
    }

    private void made(DeliveryQueue.Attempt attempt, URI to) throws InterruptedException {
        SandboxEvent event = attempt.event();
        List<WebhookRule> faults =
                queue.rules()
                        .hit(rule -> !rule.fault().beforeQueueing() && rule.concerns(event.type()));
        int status = sender.send(to, event, faults);
        Delivery delivery =
                new Delivery(
                        event.id(),
                        event.type(),
                        attempt.number(),
                        clock.instant(),
                        status,
                        faults.stream().map(WebhookRule::fault).toList());
        log.add(delivery);
        if (delivery.accepted() || attempt.number() > retries.size()) {
            ended.accept(new DeliveredEvent(event.id(), delivery.accepted()));
        } else {
            Duration wait = retries.get(attempt.number() - 1);
            queue.put(event, attempt.number() + 1, clock.instant().plus(wait));
        }
    }

    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
        sender.close();
    }
}
