package io.foyer.common.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the messages between services.
 *
 * @param relayBatch most messages published in one transaction
 * @param relayInterval longest pause between two looks at the outbox; a commit wakes the relay
 *     before that
 * @param streamLength about how many messages a stream keeps
 * @param streamAge how long a stream keeps a message; a consumer that is away for longer has to
 *     re-read what it needs
 * @param replay how far back messages are published again when Redis lost its streams
 * @param pruneInterval how often rows older than {@code replay} are deleted from the outbox,
 *     entries older than {@code streamAge} from streams, and ids older than {@code forgetAfter}
 * @param forgetAfter how long the id of a message that was acted on is known. A message can come
 *     again for {@code replay} from when it was written, and then waits in a stream for {@code
 *     streamAge}; this must be longer than both together
 * @param forgetBatch ids that are forgotten in one statement
 * @param readBatch most messages read at once
 * @param readWait how long a consumer waits for a message before it asks again
 * @param redeliverAfter when a message that was not acknowledged is given to a consumer again
 * @param maxDeliveries after how many deliveries a message is parked
 */
@ConfigurationProperties("foyer.messaging")
public record MessagingProperties(
        @DefaultValue("200") int relayBatch,
        @DefaultValue("500ms") Duration relayInterval,
        @DefaultValue("100000") int streamLength,
        @DefaultValue("7d") Duration streamAge,
        @DefaultValue("1d") Duration replay,
        @DefaultValue("10m") Duration pruneInterval,
        @DefaultValue("14d") Duration forgetAfter,
        @DefaultValue("1000") int forgetBatch,
        @DefaultValue("64") int readBatch,
        @DefaultValue("250ms") Duration readWait,
        @DefaultValue("10s") Duration redeliverAfter,
        @DefaultValue("5") int maxDeliveries) {

    public MessagingProperties {
        if (forgetAfter.compareTo(replay.plus(streamAge)) <= 0) {
            throw new IllegalArgumentException(
                    "foyer.messaging.forget-after (%s) must be longer than replay (%s) and stream-age (%s) together"
                            .formatted(forgetAfter, replay, streamAge));
        }
    }
}
