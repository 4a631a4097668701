package io.foyer.queue.admission;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of letting people in.
 *
 * @param interval how often each room is looked at
 * @param lease how long an instance that says nothing more keeps a door from the others, and how
 *     long Postgres waits for the next statement of a round; several intervals
 * @param burst how much of the pace that was missed is made up for at once; the rest is lost, so
 *     that a pause of this service is not followed by a rush on the sale
 * @param largestBatch most people let in by one transaction
 * @param largestClearing most people sent home by one transaction from a line that does not stand
 *     any more; the rest follow with the next looks
 * @param lookAhead most numbers of the line that one round looks at, when many of them are away
 * @param pickUp how long a turn waits for its owner to come for the token
 * @param browsing how long whoever has come in may take to choose seats
 * @param outflowWindow over how long the pace is measured that estimates are made of
 * @param turnsKept most places of one room of which an instance remembers when a turn began or
 *     ended; with more it begins anew, and each is read once more
 * @param turnRoomsKept most rooms of which it does so
 */
@ConfigurationProperties("foyer.admission")
public record AdmissionProperties(
        @DefaultValue("1s") Duration interval,
        @DefaultValue("3s") Duration lease,
        @DefaultValue("2s") Duration burst,
        @DefaultValue("1000") int largestBatch,
        @DefaultValue("5000") int largestClearing,
        @DefaultValue("10000") int lookAhead,
        @DefaultValue("60s") Duration pickUp,
        @DefaultValue("90s") Duration browsing,
        @DefaultValue("1m") Duration outflowWindow,
        @DefaultValue("20000") int turnsKept,
        @DefaultValue("1000") int turnRoomsKept) {}
