package io.foyer.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class HoldersTests {

    @Test
    void aServiceThatIsDownIsMissing() {
        URI nobody;
        try (var gone = new SmallHolder()) {
            nobody = gone.url();
        }
        try (var there = new SmallHolder()) {
            var holders = holders(there.url(), nobody, 1);

            assertThat(holders.ask("token"))
                    .isInstanceOfSatisfying(
                            HeldElsewhere.Incomplete.class,
                            answer ->
                                    assertThat(answer.missing())
                                            .containsExactly("booking-service"));
        }
    }

    @Test
    void moreThanTheBoundAreNotGatheredAtOnce() {
        try (var slow = new SmallHolder();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            slow.keepsSilent();
            var holders = holders(slow.url(), slow.url(), 1);
            var first = threads.submit(() -> holders.ask("token"));
            Awaitility.await().until(() -> slow.asked() == 3);

            assertThat(holders.ask("token")).isInstanceOf(HeldElsewhere.Busy.class);
            assertThat(first).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void anAnswerWithoutMeasureIsNoAnswer() {
        try (var there = new SmallHolder()) {
            there.answers(200, "{\"notes\": \"%s\"}".formatted("x".repeat(3_000)));

            assertThat(holders(there.url(), there.url(), 1).ask("token"))
                    .isInstanceOf(HeldElsewhere.Incomplete.class);
        }
    }

    private static Holders holders(URI others, URI booking, int atOnce) {
        var limits =
                new PrivacyProperties(
                        others,
                        booking,
                        others,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        DataSize.ofKilobytes(2),
                        atOnce,
                        5,
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        100);
        return new Holders(
                new HttpHolders(limits, JsonMapper.shared(), ObservationRegistry.NOOP), limits);
    }
}
