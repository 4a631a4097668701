package io.foyer.queue.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.admission.AdmissionProperties;
import io.foyer.queue.admission.ThrottleProperties;
import io.foyer.queue.place.LineProperties;
import io.foyer.queue.presence.PresenceProperties;
import io.foyer.queue.proof.Challenge;
import io.foyer.queue.proof.ProofProperties;
import io.foyer.queue.room.RoomProperties;
import io.foyer.queue.sale.SaleProperties;
import io.foyer.queue.secret.SecretProperties;
import io.foyer.queue.token.TokenProperties;
import io.foyer.queue.worker.WorkerProperties;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

/** What holds when nobody sets anything. */
class LimitsTests {

    @Test
    void workers() {
        assertThat(defaults("foyer.worker", WorkerProperties.class))
                .isEqualTo(new WorkerProperties(16, 256, Duration.ofSeconds(2)));
    }

    @Test
    void callsOfEventService() {
        assertThat(defaults("foyer.room", RoomProperties.class))
                .isEqualTo(
                        new RoomProperties(
                                URI.create("http://127.0.0.1:8102"),
                                Duration.ofMillis(500),
                                Duration.ofSeconds(2),
                                4,
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(5),
                                1_000));
    }

    @Test
    void admission() {
        assertThat(defaults("foyer.admission", AdmissionProperties.class))
                .isEqualTo(
                        new AdmissionProperties(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(2),
                                1_000,
                                5_000,
                                10_000,
                                Duration.ofSeconds(60),
                                Duration.ofSeconds(90),
                                Duration.ofMinutes(1),
                                20_000,
                                1_000));
        assertThat(defaults("foyer.admission.throttle", ThrottleProperties.class))
                .isEqualTo(
                        new ThrottleProperties(
                                20,
                                0.02,
                                0.6,
                                Duration.ofMillis(500),
                                Duration.ofSeconds(10),
                                0.1,
                                0.1,
                                Duration.ofMinutes(5),
                                0.02));
    }

    @Test
    void presence() {
        assertThat(defaults("foyer.presence", PresenceProperties.class))
                .isEqualTo(
                        new PresenceProperties(
                                Duration.ofSeconds(20),
                                Duration.ofSeconds(1),
                                1_000,
                                16_000_000,
                                500));
    }

    @Test
    void theSaleBehindARoom() {
        assertThat(defaults("foyer.sale", SaleProperties.class))
                .isEqualTo(
                        new SaleProperties(
                                URI.create("http://127.0.0.1:8105"),
                                Duration.ofMillis(300),
                                Duration.ofSeconds(1),
                                2,
                                Duration.ofSeconds(5),
                                1_000,
                                Duration.ofSeconds(10),
                                Duration.ofMinutes(1)));
    }

    @Test
    void tokens() {
        assertThat(defaults("foyer.token", TokenProperties.class))
                .isEqualTo(new TokenProperties(20_000, Duration.ofMinutes(10)));
    }

    @Test
    void polls() {
        assertThat(defaults("foyer.waiting", WaitingProperties.class))
                .isEqualTo(
                        new WaitingProperties(
                                Duration.ofMillis(500),
                                Duration.ofSeconds(2),
                                5_000,
                                Duration.ofMinutes(1),
                                Duration.ofMillis(500),
                                200_000,
                                100_000,
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(20)));
    }

    @Test
    void lines() {
        assertThat(defaults("foyer.line", LineProperties.class))
                .isEqualTo(
                        new LineProperties(
                                2,
                                512,
                                8_192,
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(2),
                                20,
                                Duration.ofHours(1),
                                5_000,
                                1_000));
    }

    @Test
    void proofs() {
        assertThat(defaults("foyer.proof", ProofProperties.class))
                .isEqualTo(
                        new ProofProperties(
                                Challenge.Kind.WORK,
                                2_000,
                                Duration.ofSeconds(10),
                                5_000,
                                new ProofProperties.Work(
                                        17, Duration.ofMinutes(2), Duration.ofMinutes(10)),
                                new ProofProperties.Provider(
                                        null,
                                        "",
                                        "",
                                        Duration.ofMillis(500),
                                        Duration.ofSeconds(2),
                                        200)));
    }

    @Test
    void keysOfTheService() {
        assertThat(defaults("foyer.secret", SecretProperties.class))
                .isEqualTo(
                        new SecretProperties(
                                Duration.ofDays(90),
                                Duration.ofMinutes(15),
                                Duration.ofDays(30),
                                Duration.ofMinutes(1)));
    }

    @Test
    void liveConnections() {
        assertThat(defaults("foyer.live", LiveProperties.class))
                .isEqualTo(
                        new LiveProperties(
                                List.of("http://localhost:8080"),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(20),
                                Duration.ofSeconds(50),
                                16,
                                20_000,
                                5,
                                DataSize.ofKilobytes(1),
                                Duration.ofSeconds(5)));
    }

    private static <T> T defaults(String prefix, Class<T> type) {
        return Binder.get(new MockEnvironment()).bindOrCreate(prefix, type);
    }
}
