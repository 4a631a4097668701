package io.foyer.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.foyer.testing.fixture.CommonDatabase;
import io.foyer.testing.store.Stores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.api.stream.StreamMessageId;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What grows with every message is shortened, but never by what may come again. */
class MessageUpkeepTests {

    private static final String STREAM = "stream:upkeep";

    private final CommonDatabase database = new CommonDatabase("upkeep", 4);
    private final RedissonClient redis = connect();
    private final ConsumedMessages consumed = new ConsumedMessages(database.jdbc());

    @AfterEach
    void close() {
        redis.shutdown();
        database.close();
    }

    @Test
    void idsAreForgottenOnceNoStreamCanBringThemAgain() {
        var limits = limits(Map.of("foyer.messaging.forget-batch", "3"));
        for (var days = 0; days < 20; days++) {
            remember("day " + days, days);
        }
        var upkeep = upkeep(limits);

        assertThat(upkeep.runOnce()).isEqualTo(6);

        assertThat(remembered()).isEqualTo(14);
        assertThat(upkeep.runOnce()).isZero();
    }

    @Test
    void aMessageThatCanStillComeAgainIsKnown() {
        var limits = limits(Map.of());
        var longest = limits.replay().plus(limits.streamAge());
        remember("the longest way", longest.toDays());

        assertThat(upkeep(limits).runOnce()).isZero();

        assertThat(remembered()).isOne();
    }

    @Test
    void streamsLoseWhatIsOlderThanTheyMayKeep() {
        var limits = limits(Map.of());
        add(limits.streamAge().plusMinutes(1));
        add(limits.streamAge().minusMinutes(1));
        add(Duration.ZERO);
        database.jdbc()
                .sql(
                        """
                        INSERT INTO outbox (message_id, stream, type, payload) VALUES (gen_random_uuid(), ?, 'x', '{}')
                        """)
                .param(STREAM)
                .update();

        upkeep(limits).runOnce();

        assertThat(redis.getStream(STREAM, StringCodec.INSTANCE).size()).isEqualTo(2);
    }

    @Test
    void everythingHasALimitAndTheyFitTogether() {
        assertThat(limits(Map.of()))
                .isEqualTo(
                        new MessagingProperties(
                                200,
                                Duration.ofMillis(500),
                                100_000,
                                Duration.ofDays(7),
                                Duration.ofDays(1),
                                Duration.ofMinutes(10),
                                Duration.ofDays(14),
                                1_000,
                                64,
                                Duration.ofMillis(250),
                                Duration.ofSeconds(10),
                                5));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new MessagingProperties(
                                        200,
                                        Duration.ofMillis(500),
                                        100_000,
                                        Duration.ofDays(7),
                                        Duration.ofDays(1),
                                        Duration.ofMinutes(10),
                                        Duration.ofDays(8),
                                        1_000,
                                        64,
                                        Duration.ofMillis(250),
                                        Duration.ofSeconds(10),
                                        5))
                .withMessageContaining("foyer.messaging.forget-after");
    }

    private MessageUpkeep upkeep(MessagingProperties limits) {
        return new MessageUpkeep(
                consumed,
                new StreamAges(database.jdbc(), redis, limits),
                limits,
                new SimpleMeterRegistry());
    }

    private void remember(String consumer, long daysAgo) {
        database.jdbc()
                .sql(
                        """
                        INSERT INTO consumed_message (consumer, message_id, consumed_at)
                        VALUES (?, ?, now() - make_interval(days => ?))
                        """)
                .params(consumer, UUID.randomUUID(), (int) daysAgo)
                .update();
    }

    private int remembered() {
        return database.jdbc()
                .sql("SELECT count(*) FROM consumed_message")
                .query(Integer.class)
                .single();
    }

    private void add(Duration ago) {
        var id = System.currentTimeMillis() - ago.toMillis();
        redis.<String, String>getStream(STREAM, StringCodec.INSTANCE)
                .add(new StreamMessageId(id, 0), StreamAddArgs.entries(Map.of("id", "x")));
    }

    private static RedissonClient connect() {
        var config = new Config();
        config.useSingleServer().setAddress(Stores.freshRedis().toString());
        return Redisson.create(config);
    }

    private static MessagingProperties limits(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("foyer.messaging", MessagingProperties.class);
    }
}
