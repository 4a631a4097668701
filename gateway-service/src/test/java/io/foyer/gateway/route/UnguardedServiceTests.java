package io.foyer.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.gateway.testing.GatewayTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The controls of {@link TroubledServiceTests}: budget and gate are what does it. */
@GatewayTest
@TestPropertySource(
        properties = {"foyer.upstream.in-flight=100000", "foyer.upstream.retry-share=1"})
class UnguardedServiceTests extends TroubledService {

    @Test
    void withoutABudgetAServiceThatFailsIsAskedTwiceAsOften() {
        assertThat(readsThatArrive()).isEqualTo(2 * READS);
    }

    @Test
    void withoutAGateEverybodyWaitsForAServiceThatDoesNotAnswer() {
        var answers = allAsk();

        await().until(() -> arrivedAtTheSlowOne() == ASKING);

        assertThat(answers.stream().map(CompletableFuture::join))
                .extracting(answer -> answer.statusCode())
                .containsOnly(504);
    }
}
