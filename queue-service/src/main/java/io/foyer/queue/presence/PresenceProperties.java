package io.foyer.queue.presence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How it is known who is still there.
 *
 * @param period the time in which everybody who waits is seen once: no poll is told to wait longer
 * @param flush how often what an instance has seen is written to Redis
 * @param rooms most rooms whose people an instance keeps account of
 * @param largestArrival arrivals beyond it count as present: bounds a room's memory, here and in
 *     Redis, to an eighth of it in bytes for each of three periods
 * @param bitsPerCommand most bits written by one command; a call has ten commands at most
 */
@ConfigurationProperties("foyer.presence")
public record PresenceProperties(
        @DefaultValue("20s") Duration period,
        @DefaultValue("1s") Duration flush,
        @DefaultValue("1000") int rooms,
        @DefaultValue("16000000") int largestArrival,
        @DefaultValue("500") int bitsPerCommand) {}
