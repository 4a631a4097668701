package io.foyer.availability.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the live map.
 *
 * @param freshFor how long a map is served before its version is compared with Redis again; bounds
 *     how old a polled answer can be
 * @param recheck how often the maps of open streams are compared with Redis, in case a message was
 *     lost on the way
 * @param idleAfter when a map that nobody looks at is forgotten
 * @param heartbeat how often an open stream gets a comment, so that nobody on the way closes it
 * @param maps most showtimes kept at once
 * @param buffer most events waiting for one slow viewer; one more cuts the connection, and the
 *     viewer comes back to resume
 * @param bufferBytes the same in bytes; ready-made events are shared, so this bounds how long one
 *     viewer keeps them alive
 * @param streams most open streams of this instance
 * @param streamsPerAddress most open streams of one client address
 * @param apart least time between two events that tell of seats; what changes meanwhile is told
 *     together. Zero tells each change by itself
 * @param apartPerViewer the same for each viewer of the showtime, in addition: writing to one takes
 *     some 7 µs, so this keeps a processor from being busy with one house all the time
 * @param largestDelta most seats sent as a delta, as after a gap; beyond it viewers get a snapshot
 * @param retryAfter what a refused client is told to wait
 * @param reconnectAfter what a viewer's browser waits before it opens a broken stream again
 * @param spread how long it takes, once this instance stops, until the last of its viewers comes
 *     back elsewhere
 * @param compressFrom documents of at least this many bytes are also kept compressed
 */
@ConfigurationProperties("foyer.live")
public record LiveProperties(
        @DefaultValue("250ms") Duration freshFor,
        @DefaultValue("1s") Duration recheck,
        @DefaultValue("1m") Duration idleAfter,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("2000") int maps,
        @DefaultValue("64") int buffer,
        @DefaultValue("256KB") DataSize bufferBytes,
        @DefaultValue("20000") int streams,
        @DefaultValue("100") int streamsPerAddress,
        @DefaultValue("50ms") Duration apart,
        @DefaultValue("10us") Duration apartPerViewer,
        @DefaultValue("500") int largestDelta,
        @DefaultValue("2s") Duration retryAfter,
        @DefaultValue("2s") Duration reconnectAfter,
        @DefaultValue("5s") Duration spread,
        @DefaultValue("1024") int compressFrom) {}
