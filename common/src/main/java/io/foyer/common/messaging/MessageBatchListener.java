package io.foyer.common.messaging;

import java.util.List;

/**
 * Acts on the messages that were read together in one go, for consumers to whom a later message
 * makes an earlier one pointless. What is redelivered comes one by one, and so do the messages of a
 * batch that failed as a whole, so that one bad message takes no others with it.
 */
public interface MessageBatchListener extends MessageListener {

    /**
     * Acts on some messages, at most {@link MessagingProperties#readBatch()}, in the order of the
     * stream. Repeatable, like {@link #on}.
     *
     * @throws RuntimeException to be given each of them again by itself
     */
    void onAll(List<Message> messages);

    @Override
    default void on(Message message) {
        onAll(List.of(message));
    }
}
