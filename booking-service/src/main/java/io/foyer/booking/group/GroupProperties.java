package io.foyer.booking.group;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of statements that are shared by many callers; they hold for each kind of statement.
 *
 * @param enabled whether they are shared at all; otherwise each caller sends a statement of its own
 * @param writers how many statements that change something may be under way at the same time, each
 *     on a connection of its own; more of them make smaller groups. Of those that only read one is
 * @param batch most callers that share one statement
 * @param queue most callers that wait to be sent; further ones are turned away at once
 * @param answerWithin longest wait for an answer
 */
@ConfigurationProperties("foyer.group")
public record GroupProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2") int writers,
        @DefaultValue("64") int batch,
        @DefaultValue("1024") int queue,
        @DefaultValue("3s") Duration answerWithin) {

    public GroupProperties {
        if (writers < 1 || batch < 1 || queue < 1 || !answerWithin.isPositive()) {
            throw new IllegalArgumentException("foyer.group: every limit is positive");
        }
    }
}
