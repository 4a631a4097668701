package io.foyer.common.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningKeysTests {

    private static final KeyProperties LIMITS = KeyScene.LIMITS;

    private final KeyScene scene = new KeyScene(LIMITS);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anotherInstanceSignsWithTheSameKey() {
        assertThat(scene.instance().signer()).isEqualTo(scene.instance().signer());
    }

    @Test
    void instancesThatStartTogetherMakeOneKey() throws Exception {
        startTogether(1);

        scene.clock.advance(LIMITS.lifetime());
        startTogether(2);

        assertThat(scene.store().all()).hasSize(2);
    }

    @Test
    void aKeyIsReplacedWithoutAMomentInWhichATokenCannotBeVerified() {
        var ring = scene.instance();
        var old = ring.signer().id();

        scene.clock.advance(LIMITS.lifetime());
        ring.reload();
        assertThat(ring.signer().id()).isEqualTo(old);
        assertThat(KeyScene.idsOf(ring)).hasSize(2);

        scene.clock.advance(LIMITS.publishLead());
        assertThat(ring.signer().id()).isNotEqualTo(old);
        assertThat(KeyScene.idsOf(ring)).contains(old);

        scene.clock.advance(LIMITS.retireAfter().plus(Duration.ofSeconds(1)));
        ring.reload();
        assertThat(KeyScene.idsOf(ring)).containsExactly(ring.signer().id()).doesNotContain(old);
    }

    @Test
    void thePrivateKeyIsNeitherStoredInPlainNorPublished() {
        var ring = scene.instance();
        var key = ring.signer();
        var row = scene.database.jdbc().sql("SELECT row_to_json(k)::text FROM signing_key k");
        var sealed = scene.database.jdbc().sql("SELECT sealed_private_key FROM signing_key");

        var exponent = key.privateKey().getPrivateExponent().toString(16);
        assertThat(row.query(String.class).single())
                .doesNotContain(exponent.substring(0, 32))
                .doesNotContain("PRIVATE KEY");
        assertThat(latin(sealed.query(byte[].class).single()))
                .doesNotContain(latin(key.privateKey().getEncoded()).substring(100, 132));
        assertThat(ring.publicKeys().getKeys()).noneMatch(JWK::isPrivate);
        assertThat(ring.publicKeys().toJSONObject(true).toString())
                .contains("kid=", "alg=RS256", "use=sig")
                .doesNotContain(" d=");
    }

    private void startTogether(int keys) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var instances =
                    threads.invokeAll(
                            IntStream.range(0, 8)
                                    .<Callable<List<String>>>mapToObj(
                                            _ -> () -> KeyScene.idsOf(scene.instance()))
                                    .toList());
            assertThat(instances)
                    .extracting(Future::get)
                    .allSatisfy(ids -> assertThat(ids).hasSize(keys));
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
