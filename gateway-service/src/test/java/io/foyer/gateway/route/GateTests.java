package io.foyer.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class GateTests {

    private final AtomicInteger shed = new AtomicInteger();
    private final Gate gate = new Gate(2, Duration.ofSeconds(1), shed::incrementAndGet);
    private final Sinks.One<String> answer = Sinks.one();
    private final List<Throwable> refusals = new ArrayList<>();

    @Test
    void soManyWaitAndTheNextIsRefusedAtOnce() {
        ask(answer.asMono());
        ask(answer.asMono());
        ask(answer.asMono());

        assertThat(gate.inFlight()).isEqualTo(2);
        assertThat(shed).hasValue(1);
        assertThat(refusals)
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.OVERLOADED));
    }

    @Test
    void howeverACallEndsThereIsRoomAgain() {
        ask(answer.asMono());
        ask(Mono.error(new IllegalStateException("broken")));
        var left = ask(Mono.never());
        assertThat(gate.inFlight()).isEqualTo(2);

        left.dispose();
        answer.tryEmitValue("answered");

        assertThat(gate.inFlight()).isZero();
        assertThat(refusals).hasSize(1).noneMatch(Problem.class::isInstance);
    }

    @Test
    void whoIsRefusedTakesNobodysRoom() {
        ask(answer.asMono());
        ask(answer.asMono());
        for (var i = 0; i < 100; i++) {
            ask(Mono.never());
        }
        answer.tryEmitValue("answered");

        assertThat(gate.inFlight()).isZero();
    }

    private Disposable ask(Mono<String> call) {
        return gate.pass(call).subscribe(_ -> {}, refusals::add);
    }
}
