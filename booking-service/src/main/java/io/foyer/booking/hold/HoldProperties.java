package io.foyer.booking.hold;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of holds and of the live map.
 *
 * @param seatsPerHold most seats in one hold
 * @param combining whether holds of one showtime travel together at all; otherwise each at once and
 *     alone
 * @param batch most holds of one showtime that travel to Redis together
 * @param answerWithin longest wait for Redis' answer, batching and loading the map included
 * @param sweepInterval pause between two looks for expired holds
 * @param sweepBatch most expired holds taken off the map in one step
 * @param sweepFor how long after its last hold a showtime is looked after; longer than any hold
 * @param deltas about how many deltas of a map are kept for viewers who resume
 * @param deltasKeptFor how long they are kept when nothing happens
 * @param loadsAtOnce most maps that this instance builds at the same time; Redis does little else
 *     meanwhile
 * @param mapKeptFor how long after the showtime's start its map stays in Redis
 * @param repairInterval pause between two comparisons of maps with the claims
 * @param storeCheckInterval pause between two checks that Redis may be trusted with holds
 * @param breakerCalls how many calls in a row must fail before Redis is left alone
 * @param breakerPause how long it is left alone
 * @param keeping of how long a buyer may keep a seat without paying for it
 * @param sales of telling how showtimes sell
 * @param direct of holds in Postgres while Redis is away
 */
@ConfigurationProperties("foyer.hold")
public record HoldProperties(
        @DefaultValue("10") int seatsPerHold,
        @DefaultValue("true") boolean combining,
        @DefaultValue("64") int batch,
        @DefaultValue("500ms") Duration answerWithin,
        @DefaultValue("250ms") Duration sweepInterval,
        @DefaultValue("100") int sweepBatch,
        @DefaultValue("20m") Duration sweepFor,
        @DefaultValue("1000") int deltas,
        @DefaultValue("1h") Duration deltasKeptFor,
        @DefaultValue("2") int loadsAtOnce,
        @DefaultValue("1d") Duration mapKeptFor,
        @DefaultValue("15s") Duration repairInterval,
        @DefaultValue("2s") Duration storeCheckInterval,
        @DefaultValue("3") int breakerCalls,
        @DefaultValue("1s") Duration breakerPause,
        @DefaultValue Keeping keeping,
        @DefaultValue Sales sales,
        @DefaultValue Direct direct) {

    /** What a Lua call can spread over its stack, with four arguments for each seat. */
    private static final int MOST_SEATS_PER_BATCH = 1_500;

    public HoldProperties {
        if (seatsPerHold * Math.max(batch, sweepBatch) > MOST_SEATS_PER_BATCH) {
            throw new IllegalArgumentException(
                    "foyer.hold: seats-per-hold times batch, or sweep-batch, may be at most "
                            + MOST_SEATS_PER_BATCH);
        }
    }

    /**
     * Limits of keeping a seat from everybody else.
     *
     * @param periods how many times the showtime's hold time a buyer may keep a seat without
     *     paying, by extending a hold or holding the seat anew; the database allows an hour at most
     * @param coolDown for how long the buyer must leave such a seat; a shorter pause is none
     * @param remembered how long after a buyer's last hold it is known who kept which seat; longer
     *     than all periods, a payment and the cool-down together
     */
    public record Keeping(
            @DefaultValue("3") int periods,
            @DefaultValue("10m") Duration coolDown,
            @DefaultValue("90m") Duration remembered) {

        /** How long a seat of a showtime with this hold time may be kept. */
        public Duration cap(Duration holdTime) {
            return holdTime.multipliedBy(periods);
        }
    }

    /**
     * Limits of {@code SalesChanged}.
     *
     * @param interval shortest time between two of a showtime, over all instances
     * @param look pause between two looks for showtimes that sold
     * @param reconcileInterval longest time for which a showtime that sells is not counted
     * @param batch most showtimes told of in one look because their snapshot changed
     * @param masks memory for what is for sale at which price, as bits
     */
    public record Sales(
            @DefaultValue("500ms") Duration interval,
            @DefaultValue("100ms") Duration look,
            @DefaultValue("5s") Duration reconcileInterval,
            @DefaultValue("100") int batch,
            @DefaultValue("16MB") DataSize masks) {}

    /**
     * Limits of holds that go to Postgres, since Redis is away.
     *
     * @param perSecond most of them in a second, on this instance; more are refused
     * @param atOnce most of them at the same time, on this instance
     * @param queue longest wait for one of these places
     * @param lockWait longest wait for another buyer who is about to get one of the seats
     * @param look pause between two looks whether Redis is back, has lost data, or lacks holds that
     *     were made in Postgres
     * @param reapBatch most holds whose time is over that are removed in one look
     */
    public record Direct(
            @DefaultValue("100") int perSecond,
            @DefaultValue("8") int atOnce,
            @DefaultValue("200ms") Duration queue,
            @DefaultValue("200ms") Duration lockWait,
            @DefaultValue("500ms") Duration look,
            @DefaultValue("500") int reapBatch) {}
}
