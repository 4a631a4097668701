package io.foyer.common.messaging;

/**
 * Acts on the messages of one stream. Deliveries repeat and may come out of order, so {@link #on}
 * is repeatable: it re-reads the present state from the owner, or asks {@link ConsumedMessages}.
 */
public interface MessageListener {

    /** One of {@link Streams}. */
    String stream();

    /** The consumer group: all instances of a service share one, and each message goes to one. */
    String group();

    /**
     * Acts on one message. A type it does not know is ignored.
     *
     * @throws RuntimeException to have the message delivered again; after {@link
     *     MessagingProperties#maxDeliveries()} it is parked
     */
    void on(Message message);
}
