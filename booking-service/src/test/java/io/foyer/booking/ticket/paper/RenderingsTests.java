package io.foyer.booking.ticket.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RenderingsTests {

    @Test
    void noMoreAreDrawnAtOnceThanThereArePlaces() throws Exception {
        var limits = limits();
        var metrics = new SimpleMeterRegistry();
        var renderings = new Renderings(limits, metrics);
        var drawing = new CountDownLatch(limits.atOnce());
        var done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < limits.atOnce(); i++) {
                threads.submit(
                        () ->
                                renderings.draw(
                                        () -> {
                                            drawing.countDown();
                                            return awaitUninterruptibly(done);
                                        }));
            }
            drawing.await();

            assertThatThrownBy(() -> renderings.draw(() -> "one more"))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            refusal ->
                                    assertThat(refusal.type()).isEqualTo(ProblemType.OVERLOADED));
            assertThat(
                            metrics.get("resilience4j.bulkhead.available.concurrent.calls")
                                    .gauge()
                                    .value())
                    .isZero();
            done.countDown();
        }
        assertThat(renderings.draw(() -> "again")).isEqualTo("again");
    }

    private static boolean awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PaperProperties limits() {
        return new PaperProperties(
                2,
                Duration.ofMillis(10),
                Duration.ofSeconds(2),
                520,
                200,
                1_000,
                Duration.ofMinutes(150),
                "",
                List.of());
    }
}
