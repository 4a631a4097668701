package io.foyer.availability.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class SharedTests {

    private final AtomicInteger runs = new AtomicInteger();
    private final List<String> answers = new ArrayList<>();

    @Test
    void whoeverAsksMeanwhileGetsTheSameResult() {
        var result = Sinks.<String>one();
        var shared = new Shared<String>(() -> counted().then(result.asMono()));

        shared.run().subscribe(answers::add);
        shared.run().subscribe(answers::add);
        result.tryEmitValue("done");

        assertThat(answers).containsExactly("done", "done");
        assertThat(runs).hasValue(1);
    }

    @Test
    void theNextToAskAfterwardsStartsItAgain() {
        var shared = new Shared<String>(() -> counted().thenReturn("done"));

        shared.run().block();
        shared.run().block();

        assertThat(runs).hasValue(2);
    }

    @Test
    void oneWhoGivesUpDoesNotStopItForTheOthers() {
        var result = Sinks.<String>one();
        var shared = new Shared<String>(() -> counted().then(result.asMono()));

        shared.run().subscribe(answers::add).dispose();
        shared.run().subscribe(answers::add);
        result.tryEmitValue("done");

        assertThat(answers).containsExactly("done");
        assertThat(runs).hasValue(1);
    }

    private Mono<Void> counted() {
        return Mono.fromRunnable(runs::incrementAndGet);
    }
}
