package io.foyer.search.changestream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the change stream.
 *
 * @param enabled whether this instance takes part in leading the stream at all
 * @param slot replication slot; it names the advisory lock of the leader too
 * @param publication what event-service publishes
 * @param standbyInterval how often an instance that does not lead tries to
 * @param keepAlive how often the leader proves to Postgres that it is there, and looks after the
 *     engine
 * @param leaseLimit after how long without such a proof Postgres takes the lead away
 * @param slotCheck how often the slot's state is looked at while streaming
 * @param firstPause pause before the first restart after a failure; it doubles from there
 * @param longestPause bound on that
 * @param steadyAfter how long streaming must last for the pause to start small again
 * @param pollInterval how long the engine waits for changes before it hands on those it has, so
 *     half of it is in each change's way. The engine spins for the last millisecond of each wait:
 *     short ones cost a processor even when nothing changes
 * @param heartbeat how often the slot moves on while no listing changes
 * @param offsetFlush longest time between a processed change and its offset in the database
 * @param batchSize most changes worked on at once
 * @param queueSize most changes read ahead
 * @param stopTimeout bound on a clean stop of the engine
 * @param engineTimeout bound on any answer of Postgres to the engine, making a slot included, which
 *     waits for the transactions that are open then
 * @param startLimit how long an engine may take to read from the slot
 * @param lagInterval how often at most a change is followed until a search finds it
 * @param lagPoll how often that search is asked
 * @param lagLimit how long a change is followed at most
 * @param sweepWindow how far back the frequent sweep looks for changed rows
 */
@ConfigurationProperties("foyer.search.stream")
public record ChangeStreamProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("foyer_search") String slot,
        @DefaultValue("listing") String publication,
        @DefaultValue("1s") Duration standbyInterval,
        @DefaultValue("1s") Duration keepAlive,
        @DefaultValue("15s") Duration leaseLimit,
        @DefaultValue("30s") Duration slotCheck,
        @DefaultValue("500ms") Duration firstPause,
        @DefaultValue("10s") Duration longestPause,
        @DefaultValue("1m") Duration steadyAfter,
        @DefaultValue("40ms") Duration pollInterval,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("1s") Duration offsetFlush,
        @DefaultValue("1000") int batchSize,
        @DefaultValue("4000") int queueSize,
        @DefaultValue("10s") Duration stopTimeout,
        @DefaultValue("30s") Duration engineTimeout,
        @DefaultValue("2m") Duration startLimit,
        @DefaultValue("1s") Duration lagInterval,
        @DefaultValue("10ms") Duration lagPoll,
        @DefaultValue("10s") Duration lagLimit,
        @DefaultValue("1h") Duration sweepWindow) {}
