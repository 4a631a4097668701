package io.foyer.account.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import io.foyer.account.testing.AccountServiceTest;
import io.foyer.testing.time.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@AccountServiceTest
class SigningKeysTests {

    private final TokenProperties limits = TokenPropertiesTests.defaults();
    private final MovableClock later = MovableClock.atPresent();

    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionOperations transaction;
    @Autowired private KeyRing running;

    @BeforeEach
    void withTheRunningKeyOnly() {
        jdbc.sql("DELETE FROM signing_key WHERE id <> :id")
                .param("id", running.signer().id())
                .update();
    }

    @Test
    void anotherInstanceSignsWithTheSameKey() {
        assertThat(instance().signer()).isEqualTo(running.signer());
    }

    @Test
    void instancesThatStartTogetherMakeOneKey() throws Exception {
        later.advance(limits.keyLifetime());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rings =
                    threads.invokeAll(
                            IntStream.range(0, 8)
                                    .<Callable<List<String>>>mapToObj(_ -> () -> idsOf(instance()))
                                    .toList());
            assertThat(rings).extracting(Future::get).allSatisfy(ids -> assertThat(ids).hasSize(2));
        }
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void aKeyIsReplacedWithoutAMomentInWhichATokenCannotBeVerified() {
        var ring = instance();
        var old = ring.signer().id();

        later.advance(limits.keyLifetime());
        ring.reload();
        assertThat(ring.signer().id()).isEqualTo(old);
        assertThat(idsOf(ring)).hasSize(2);

        later.advance(limits.publishLead());
        assertThat(ring.signer().id()).isNotEqualTo(old);
        assertThat(idsOf(ring)).contains(old);

        later.advance(
                limits.accessLifetime().plus(limits.retireMargin()).plus(Duration.ofSeconds(1)));
        ring.reload();
        assertThat(idsOf(ring)).containsExactly(ring.signer().id()).doesNotContain(old);

        jdbc.sql("DELETE FROM signing_key").update();
        new SigningKeys(jdbc, new KeySeal(limits.keyEncryptionKey())).insert(running.signer());
    }

    @Test
    void thePrivateKeyIsNotStoredInPlain() {
        var privateKey = running.signer().privateKey().getEncoded();
        var row =
                jdbc.sql("SELECT row_to_json(k)::text FROM signing_key k WHERE id = :id")
                        .param("id", running.signer().id())
                        .query(String.class)
                        .single();
        var stored =
                jdbc.sql("SELECT sealed_private_key FROM signing_key WHERE id = :id")
                        .param("id", running.signer().id())
                        .query(byte[].class)
                        .single();

        var exponent = running.signer().privateKey().getPrivateExponent().toString(16);
        assertThat(row).doesNotContain(exponent.substring(0, 32)).doesNotContain("PRIVATE KEY");
        assertThat(latin(stored)).doesNotContain(latin(privateKey).substring(100, 132));
    }

    private KeyRing instance() {
        var store = new SigningKeys(jdbc, new KeySeal(limits.keyEncryptionKey()));
        return new KeyRing(store, new KeySchedule(limits), transaction, later);
    }

    private int stored() {
        return jdbc.sql("SELECT count(*) FROM signing_key").query(Integer.class).single();
    }

    private static List<String> idsOf(KeyRing ring) {
        return ring.publicKeys().getKeys().stream().map(JWK::getKeyID).toList();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
