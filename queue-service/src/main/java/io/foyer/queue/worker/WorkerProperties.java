package io.foyer.queue.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds on blocking work.
 *
 * @param threads calls of the database and of event-service at once; the connection pool has more
 *     connections, for those who do not wait for a worker
 * @param queued calls waiting for each thread; one more is refused
 * @param retryAfter what a refused client is told to wait
 */
@ConfigurationProperties("foyer.worker")
public record WorkerProperties(
        @DefaultValue("16") int threads,
        @DefaultValue("256") int queued,
        @DefaultValue("2s") Duration retryAfter) {}
