package io.foyer.queue.place;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of lines and of joining them.
 *
 * @param writers how many groups of joins may be written at the same time, of different lines
 * @param batch most joins written by one transaction
 * @param queue most joins that wait for one writer; further ones are turned away at once
 * @param answerWithin longest wait for an answer
 * @param retryAfter what those who are turned away are told to wait
 * @param placesPerAccount most places that an account is given in one line within the next time:
 *     each leaves rows behind for as long as the line stands, however soon it is left
 * @param placesWithin the time in which those are counted
 * @param drawsKept most draws kept in memory
 * @param leaversKept most lines of which it is kept in memory who has left them
 */
@ConfigurationProperties("foyer.line")
public record LineProperties(
        @DefaultValue("2") int writers,
        @DefaultValue("512") int batch,
        @DefaultValue("8192") int queue,
        @DefaultValue("3s") Duration answerWithin,
        @DefaultValue("2s") Duration retryAfter,
        @DefaultValue("20") int placesPerAccount,
        @DefaultValue("1h") Duration placesWithin,
        @DefaultValue("5000") int drawsKept,
        @DefaultValue("1000") int leaversKept) {

    public LineProperties {
        if (writers < 1
                || batch < 1
                || queue < 1
                || placesPerAccount < 1
                || !answerWithin.isPositive()) {
            throw new IllegalArgumentException("foyer.line: every limit is positive");
        }
    }
}
