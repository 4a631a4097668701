package io.foyer.platform.payment;

import java.net.URI;
import java.util.List;

/** The deliveries: their fault switches, and a hand on the order and the time of them. */
public final class Webhooks {

    private final Books books;
    private final WebhookQueue queue;
    private final WebhookDelivery delivery;

    Webhooks(Books books, WebhookQueue queue, WebhookDelivery delivery) {
        this.books = books;
        this.queue = queue;
        this.delivery = delivery;
    }

    /** Delivers to {@code endpoint} from now on. */
    public void deliverTo(URI endpoint) {
        delivery.endpoint(endpoint);
    }

    /** Switches a fault on. */
    public void add(WebhookRule rule) {
        queue.rules().add(rule);
    }

    /** Switches all faults off, and sends on what they kept back. */
    public void clearRules() {
        queue.rules().clear();
        queue.release(List.of());
    }

    /** The faults that are not used up. */
    public List<WebhookRule> rules() {
        return queue.rules().all();
    }

    /** Keeps every event back from now on, until {@link #release}. */
    public void hold() {
        queue.hold();
    }

    /** The events kept back, in the order they happened. */
    public List<String> held() {
        return queue.held();
    }

    /**
     * Sends what was kept back, and everything from now on.
     *
     * @param order ids of kept events in the order to send them; those not named follow in theirs
     */
    public void release(List<String> order) {
        queue.release(order);
    }

    /**
     * Sends an event once more, or several times more, as it was.
     *
     * @return whether there is such an event
     */
    public boolean resend(String eventId, int times) {
        return books.change(
                () -> {
                    var event = books.events.find(eventId);
                    event.ifPresent(found -> queue.again(found, times));
                    return event.isPresent();
                });
    }

    /** What became of the last attempts, oldest first. */
    public List<Delivery> deliveries() {
        return delivery.log().all();
    }

    /** How many attempts are queued, waiting for their time or under way. */
    public int pending() {
        return queue.pending();
    }
}
