package io.foyer.queue.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KeyRingTests {

    private final MovableClock clock = new MovableClock();
    private final TokenProperties limits =
            new Binder(
                            new MapConfigurationPropertySource(
                                    Map.of(
                                            "foyer.token.key-encryption-key",
                                            TokenConfiguration.PUBLISHED_KEY)))
                    .bindOrCreate("foyer.token", TokenProperties.class);
    private HikariDataSource database;

    @BeforeEach
    void migrate() {
        var store = Stores.freshDatabase("keys");
        database = new HikariDataSource();
        database.setJdbcUrl(store.url());
        database.setUsername(store.user());
        database.setPassword(store.password());
        database.setMaximumPoolSize(4);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/common", "classpath:db/migration")
                .load()
                .migrate();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void instancesThatStartTogetherShareOneKey() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rings =
                    IntStream.range(0, 4)
                            .mapToObj(i -> threads.submit((Callable<KeyRing>) this::ring))
                            .toList();

            for (var ring : rings) {
                assertThat(ring.get().signer().id())
                        .isEqualTo(rings.getFirst().get().signer().id());
            }
        }
    }

    @Test
    void aNewKeyIsPublishedBeforeItSignsAndTheOldOneStaysForAWhile() {
        var ring = ring();
        var first = ring.signer().id();

        clock.advance(limits.keyLifetime());
        ring.reload();
        assertThat(ring.publicKeys().getKeys()).hasSize(2);
        assertThat(ring.signer().id()).isEqualTo(first);

        clock.advance(limits.publishLead());
        assertThat(ring.signer().id()).isNotEqualTo(first);
        assertThat(ring.publicKeys().getKeyByKeyId(first)).isNotNull();

        clock.advance(limits.keyLifetime().plus(Duration.ofHours(3)));
        ring.reload();
        assertThat(ring.publicKeys().getKeyByKeyId(first)).isNull();
    }

    @Test
    void theKeySetShowsNoPrivateKey() {
        assertThat(ring().publicKeys().getKeys()).noneMatch(key -> key.isPrivate());
        assertThat(ring().publicKeys().toJSONObject(true).toString())
                .contains("kid=", "alg=RS256", "use=sig")
                .doesNotContain(" d=");
    }

    private KeyRing ring() {
        return new KeyRing(
                new SigningKeys(
                        JdbcClient.create(database), new KeySeal(limits.keyEncryptionKey())),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                limits,
                clock);
    }
}
