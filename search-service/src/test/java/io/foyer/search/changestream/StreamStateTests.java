package io.foyer.search.changestream;

import static io.foyer.search.changestream.StreamState.BACKING_OFF;
import static io.foyer.search.changestream.StreamState.PREPARING;
import static io.foyer.search.changestream.StreamState.STANDBY;
import static io.foyer.search.changestream.StreamState.STOPPED;
import static io.foyer.search.changestream.StreamState.STREAMING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamStateTests {

    @Test
    void onlyTheTransitionsOfTheTableArePossible() {
        var table =
                Map.of(
                        STOPPED, Set.of(STANDBY),
                        STANDBY, Set.of(PREPARING, STOPPED),
                        PREPARING, Set.of(STREAMING, BACKING_OFF, STANDBY, STOPPED),
                        STREAMING, Set.of(BACKING_OFF, STANDBY, STOPPED),
                        BACKING_OFF, Set.of(PREPARING, STANDBY, STOPPED));

        for (var from : StreamState.values()) {
            for (var to : StreamState.values()) {
                assertThat(from.canBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(table.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void aTransitionThatIsNotInTheTableIsRefused() {
        var status = new StreamStatus(new SimpleMeterRegistry());

        assertThatIllegalStateException().isThrownBy(() -> status.become(STREAMING));
        assertThat(status.state()).isEqualTo(STOPPED);
    }

    @Test
    void theMetricShowsThePresentState() {
        var metrics = new SimpleMeterRegistry();
        var status = new StreamStatus(metrics);

        status.become(STANDBY);

        var gauges = metrics.get("foyer.search.stream.state");
        assertThat(gauges.tag("state", "STANDBY").gauge().value()).isEqualTo(1);
        assertThat(metrics.get("foyer.search.stream.state").tag("state", "STOPPED").gauge().value())
                .isZero();
    }

    @Test
    void pausesDoubleUpToTheLongestAndStartSmallAgain() {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(350));

        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(100));
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(200));
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(350));
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(350));
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(100));
    }
}
