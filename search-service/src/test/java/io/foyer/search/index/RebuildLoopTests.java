package io.foyer.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.testing.Show;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The thread that looks for rebuilds. */
class RebuildLoopTests {

    @Test
    void ofTwoLoopsTheOtherGoesOnAtOnceWithWhatAStoppedOneLeft() throws InterruptedException {
        try (var workshop = new Workshop()) {
            workshop.index.prepare();
            for (var number = 0; number < 8; number++) {
                workshop.put(Show.named("Show " + number));
            }
            workshop.rebuilding.begin();
            var first = loop(workshop);
            first.start();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> workshop.rebuilds.latest().orElseThrow().written() > 0);
            first.stop();
            assertThat(workshop.rebuilds.latest().orElseThrow().state())
                    .isEqualTo(RebuildState.FILLING);

            var second = loop(workshop);
            second.start();

            await().atMost(Duration.ofSeconds(20))
                    .until(
                            () ->
                                    workshop.rebuilds.latest().orElseThrow().state()
                                            == RebuildState.DONE);
            second.stop();
            assertThat(workshop.rebuilds.latest().orElseThrow().written()).isEqualTo(8);
        }
    }

    private static RebuildLoop loop(Workshop workshop) {
        var limits = workshop.limits("pause", "400ms", "poll", "20ms", "lease", "1h");
        return new RebuildLoop(
                workshop.rebuilds,
                workshop.steps(limits),
                new IndexCleaning(workshop.indices, workshop.rebuilds, limits),
                limits,
                new SimpleMeterRegistry());
    }
}
