package io.foyer.common.messaging;

import io.foyer.common.background.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes outbox rows to Redis Streams, at least once and nearly in order. Several instances
 * share the work ({@code FOR UPDATE SKIP LOCKED}).
 *
 * <p>A stream carries an epoch marker beside it. When the marker is gone, Redis has lost the
 * stream, and the last day is published again; consumers drop what they already know. Which streams
 * there are is read now and then only: it takes reading all of that day.
 */
class OutboxRelay extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final RedissonClient redis;
    private final MessagingProperties limits;
    private final Semaphore woken = new Semaphore(0);
    private final Set<String> streams = new HashSet<>();
    private long nextLook = System.nanoTime();
    private long nextPrune = System.nanoTime();

    OutboxRelay(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            RedissonClient redis,
            MessagingProperties limits,
            MeterRegistry metrics) {
        super("outbox-relay", metrics);
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.redis = redis;
        this.limits = limits;
        TimeGauge.builder("foyer.outbox.oldest", this, TimeUnit.SECONDS, OutboxRelay::oldest)
                .description("How long the message has waited that waits longest to be published")
                .register(metrics);
    }

    /** In seconds; 0 when nothing waits. */
    private double oldest() {
        return jdbc.sql(
                        """
                        SELECT extract(epoch FROM now() - created_at)::float8 FROM outbox
                         WHERE published_at IS NULL ORDER BY id LIMIT 1
                        """)
                .query(Double.class)
                .optional()
                .orElse(0.0);
    }

    /** Tells the relay that there is something to publish. */
    void wake() {
        woken.release();
    }

    @Override
    protected void step() throws InterruptedException {
        learnStreamsSometimes();
        do {
            republishWhatRedisLost();
        } while (publishBatch());
        pruneSometimes();
        if (woken.tryAcquire(limits.relayInterval().toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    /** Whether there is probably more. */
    private boolean publishBatch() {
        return Boolean.TRUE.equals(
                transactions.execute(
                        status -> {
                            var rows = nextRows();
                            if (isNewsOfStreams(rows)) {
                                return true;
                            }
                            if (!rows.isEmpty()) {
                                publish(rows);
                                markPublished(rows);
                            }
                            return rows.size() == limits.relayBatch();
                        }));
    }

    /** What Redis lost of a stream is put in order before anything is added to it. */
    private boolean isNewsOfStreams(List<Row> rows) {
        return streams.addAll(rows.stream().map(Row::stream).toList());
    }

    private List<Row> nextRows() {
        return jdbc.sql(
                        """
                        SELECT id, message_id, stream, type, payload
                          FROM outbox
                         WHERE published_at IS NULL
                         ORDER BY id
                         LIMIT ?
                           FOR UPDATE SKIP LOCKED
                        """)
                .param(limits.relayBatch())
                .query(Row.class)
                .list();
    }

    /** In one round trip; should a part of it fail, all of it is published again. */
    private void publish(List<Row> rows) {
        var together = redis.createBatch();
        for (var row : rows) {
            together.<String, String>getStream(row.stream, StringCodec.INSTANCE)
                    .addAsync(
                            StreamAddArgs.<String, String>entries(
                                            Map.of(
                                                    "id", row.messageId.toString(),
                                                    "type", row.type,
                                                    "payload", row.payload))
                                    .trimNonStrict()
                                    .maxLen(limits.streamLength())
                                    .noLimit());
        }
        together.execute();
    }

    private void markPublished(List<Row> rows) {
        jdbc.sql("UPDATE outbox SET published_at = now() WHERE id = ANY (?)")
                .param(rows.stream().map(Row::id).toArray(Long[]::new))
                .update();
    }

    /** Others may have published all there is of one. */
    private void learnStreamsSometimes() {
        var now = System.nanoTime();
        if (now >= nextLook) {
            streams.addAll(
                    jdbc.sql("SELECT DISTINCT stream FROM outbox").query(String.class).list());
            nextLook = now + limits.pruneInterval().toNanos();
        }
    }

    private void republishWhatRedisLost() {
        for (var stream : streams) {
            var epoch = redis.<String>getBucket(stream + ":epoch", StringCodec.INSTANCE);
            if (!epoch.isExists()) {
                var rows =
                        jdbc.sql(
                                        """
                                        UPDATE outbox SET published_at = NULL
                                         WHERE stream = ? AND published_at IS NOT NULL
                                           AND created_at > now() - make_interval(secs => ?)
                                        """)
                                .params(stream, limits.replay().toSeconds())
                                .update();
                epoch.set(UUID.randomUUID().toString());
                log.info("Stream {} has no epoch; publishing {} messages again", stream, rows);
            }
        }
    }

    private void pruneSometimes() {
        var now = System.nanoTime();
        if (now >= nextPrune) {
            nextPrune = now + limits.pruneInterval().toNanos();
            prune();
        }
    }

    /** Forgets what was published longer ago than it could ever be published again. */
    int prune() {
        return jdbc.sql(
                        """
                        DELETE FROM outbox
                         WHERE published_at IS NOT NULL
                           AND created_at < now() - make_interval(secs => ?)
                        """)
                .param(limits.replay().toSeconds())
                .update();
    }

    record Row(long id, UUID messageId, String stream, String type, String payload) {}
}
