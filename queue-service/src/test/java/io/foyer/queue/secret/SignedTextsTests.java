package io.foyer.queue.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.fixture.EventService;
import io.foyer.queue.fixture.RunningQueue;
import io.foyer.queue.fixture.RunningQueue.Surroundings;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignedTextsTests {

    private static final byte[] CONTENT = "what is to be remembered".getBytes(UTF_8);

    private static final EventService events = new EventService();
    private static final MovableClock clock = MovableClock.atPresent();
    private static final Surroundings surroundings =
            new Surroundings(
                    Stores.freshDatabase("queue"),
                    Stores.freshRedis(),
                    events,
                    TestIdentity.shared(),
                    clock);
    private static final RunningQueue queue =
            new RunningQueue(surroundings, "--foyer.admission.interval=1h");

    private final SignedTexts texts = queue.bean(SignedTexts.class);

    @AfterAll
    static void stop() {
        queue.close();
        events.close();
    }

    @Test
    void whatWasSignedHereIsRecognizedHereAndAtAnotherInstance() {
        var text = texts.of(Purpose.TICKET, CONTENT);

        assertThat(texts.read(Purpose.TICKET, text)).contains(CONTENT);
        try (var other = new RunningQueue(surroundings, "--foyer.admission.interval=1h")) {
            assertThat(other.bean(SignedTexts.class).read(Purpose.TICKET, text)).contains(CONTENT);
        }
    }

    @Test
    void aTextForOnePurposeIsNoneForAnother() {
        assertThat(texts.read(Purpose.CHALLENGE, texts.of(Purpose.TICKET, CONTENT))).isEmpty();
    }

    @Test
    void noBitOfItCanBeChanged() {
        var bytes = Base64.getUrlDecoder().decode(texts.of(Purpose.TICKET, CONTENT));
        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(texts.read(Purpose.TICKET, text)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void whatIsNoTextOfOursIsJustNotRecognized() {
        for (var text :
                new String[] {"", "a", "not base64 at all", "A".repeat(64), "A".repeat(9_999)}) {
            assertThat(texts.read(Purpose.TICKET, text)).as(text).isEmpty();
        }
    }

    @Test
    void aTextOutlivesItsKeysTurnAndNoLongerVerifiesWhenTheKeyHasGone() {
        var keys = queue.bean(ServiceKeys.class);
        var before = keys.signer();
        var text = texts.of(Purpose.TICKET, CONTENT);

        clock.advance(Duration.ofDays(91));
        keys.reload();
        assertThat(keys.signer().id()).isEqualTo(before.id());
        assertThat(texts.isOfTheSigner(text)).isTrue();
        clock.advance(Duration.ofMinutes(16));
        assertThat(keys.signer().id()).isNotEqualTo(before.id());
        assertThat(texts.read(Purpose.TICKET, text)).contains(CONTENT);
        assertThat(texts.isOfTheSigner(text)).isFalse();

        clock.advance(Duration.ofDays(31));
        keys.reload();
        assertThat(texts.read(Purpose.TICKET, text)).isEmpty();
    }

    @Test
    void theDatabaseHasNoKeyThatCouldBeReadThere() {
        var secret = queue.bean(ServiceKeys.class).signer().secret();
        var stored =
                queue.bean(JdbcClient.class)
                        .sql("SELECT encode(sealed_secret, 'hex') FROM service_key")
                        .query(String.class)
                        .list();

        assertThat(stored)
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(HexFormat.of().formatHex(secret)));
    }
}
