package io.foyer.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.gateway.testing.GatewayTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A service in trouble gets no more to do by it, and takes nothing from the others. */
@GatewayTest
@TestPropertySource(properties = "foyer.upstream.in-flight=" + TroubledService.WAITING)
class TroubledServiceTests extends TroubledService {

    private static final Duration AT_ONCE = Duration.ofMillis(1_500);

    @Autowired private MeterRegistry metrics;

    @Test
    void ofReadsThatFailATenthIsSentOnceMore() {
        var arrived = readsThatArrive();

        assertThat(arrived).isGreaterThan(READS).isLessThanOrEqualTo(READS + READS / 10 + 10);
        assertThat(metrics.counter("foyer.upstream.retries", "service", "event", "outcome", "sent"))
                .extracting(counter -> (int) counter.count())
                .isEqualTo(arrived - READS);
    }

    @Test
    void soManyWaitForAServiceThatDoesNotAnswerAndTheRestIsToldAtOnce() {
        var answers = allAsk();

        await().atMost(AT_ONCE)
                .until(
                        () ->
                                answers.stream().filter(CompletableFuture::isDone).count()
                                        == ASKING - WAITING);
        assertThat(answers.stream().filter(CompletableFuture::isDone))
                .allSatisfy(
                        answer -> {
                            assertThat(answer.join().statusCode()).isEqualTo(503);
                            assertThat(answer.join().body()).contains("overloaded");
                            assertThat(answer.join().headers().firstValue("Retry-After"))
                                    .hasValue("1");
                        });
        assertThat(get("/api/v1/showtimes/s"))
                .as("another service")
                .succeedsWithin(AT_ONCE)
                .extracting(answer -> answer.statusCode())
                .isEqualTo(200);
        assertThat(answers.stream().map(CompletableFuture::join))
                .extracting(answer -> answer.statusCode())
                .containsOnly(503, 504);
        assertThat(arrivedAtTheSlowOne()).isEqualTo(WAITING);

        assertThat(get("/api/v1/bookings/b").join().statusCode())
                .as("once it is well")
                .isEqualTo(200);
    }
}
