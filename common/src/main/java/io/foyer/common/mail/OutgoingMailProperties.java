package io.foyer.common.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How mail goes out. Where it is handed in, and how long that may take, is {@code spring.mail}'s.
 *
 * @param from whom mails are from, as in a header; a service without it sends none
 * @param publicUrl where links in mails lead, without a slash at the end
 * @param senders mails handed in at a time, each over a connection and a thread of its own
 * @param poll how long a sender with nothing to do waits until it looks again
 * @param lease how long a mail belongs to the sender that took it; longer than an SMTP dialogue can
 *     last with every step just within its time limit
 * @param attempts how often a mail is tried before it is given up
 * @param firstRetry pause after the first failure; doubles with each
 * @param longestRetry most it grows to
 * @param attachments most that may be attached to one mail, in all
 * @param keepEnded how long a sent or given-up mail, its body removed, is still listed
 * @param cleanupInterval how often the older ones are removed
 * @param cleanupBatch most of them removed in one statement
 */
@ConfigurationProperties("foyer.mail")
record OutgoingMailProperties(
        String from,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue("2") int senders,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("3m") Duration lease,
        @DefaultValue("20") int attempts,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("30m") Duration longestRetry,
        @DefaultValue("8MB") DataSize attachments,
        @DefaultValue("7d") Duration keepEnded,
        @DefaultValue("1h") Duration cleanupInterval,
        @DefaultValue("1000") int cleanupBatch) {

    OutgoingMailProperties {
        publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** After so many failures: the first pause, doubled each time, up to the longest. */
    Duration retryAfter(int failures) {
        var pause = firstRetry;
        for (var doubled = 1; doubled < failures && pause.compareTo(longestRetry) < 0; doubled++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestRetry) < 0 ? pause : longestRetry;
    }
}
