package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import io.foyer.search.testing.Bound;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When Elasticsearch is asked, for how long, and by how many at once. */
class SearchBreakerTests {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void passesAnAnswerOn() {
        assertThat(breaker().call(() -> "found")).contains("found");
    }

    @Test
    void aLateQuestionIsStoppedAndGivesItsTurnBack() {
        var breaker = breaker("patience", "20ms");
        var stopped = new AtomicInteger();

        var answer =
                breaker.call(
                        () -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                stopped.incrementAndGet();
                            }
                            return "late";
                        });

        assertThat(answer).isEmpty();
        await().until(() -> stopped.get() == 1);
        await().until(() -> metrics.get("foyer.search.turns.taken").gauge().value() == 0);
    }

    @Test
    void failuresOpenItAndThenNobodyAsks() {
        var breaker = breaker();
        times(8, () -> breaker.call(this::fail));

        assertThat(breaker.isClosed()).isFalse();
        assertThat(breaker.call(this::answer)).isEmpty();
        assertThat(asked).hasValue(8);
        assertThat(metrics.get("foyer.search.breaker.closed").gauge().value()).isZero();
    }

    @Test
    void slownessOpensItToo() {
        var breaker = breaker("breaker.slow-call", "1ns");
        times(8, () -> breaker.call(this::answer));

        assertThat(breaker.isClosed()).isFalse();
    }

    @Test
    void aQuestionThatIsWrongIsNobodyElsesTrouble() {
        var breaker = breaker();
        times(20, () -> breaker.call(() -> refuse(400)));
        assertThat(breaker.isClosed()).isTrue();

        times(8, () -> breaker.call(() -> refuse(503)));
        assertThat(breaker.isClosed()).isFalse();
    }

    @Test
    void examiningClosesItWhenElasticsearchIsWell() {
        var breaker = breaker();
        times(8, () -> breaker.call(this::fail));

        breaker.examine(this::fail);
        assertThat(breaker.isClosed()).isFalse();
        asked.set(0);
        breaker.examine(this::answer);

        assertThat(breaker.isClosed()).isTrue();
        assertThat(asked).hasValue(3);
        assertThat(breaker.call(this::answer)).contains("found");
    }

    @Test
    void soManyAskAtOnceAndTheNextWaitsAMomentOnly() throws Exception {
        var breaker = breaker("searches", "2", "turn-patience", "10ms", "patience", "20s");
        var inside = new CountDownLatch(2);
        Callable<String> slow =
                () -> {
                    inside.countDown();
                    never.await();
                    return "found";
                };
        Thread.ofVirtual().start(() -> breaker.call(slow));
        Thread.ofVirtual().start(() -> breaker.call(slow));
        inside.await();

        assertThat(breaker.call(this::answer)).isEmpty();
        assertThat(asked).hasValue(0);
        assertThat(metrics.counter("foyer.search.turns.missed").count()).isEqualTo(1);
        never.countDown();
        await().atMost(Duration.ofSeconds(5)).until(() -> breaker.call(this::answer).isPresent());
        assertThat(breaker.isClosed()).isTrue();
    }

    private String answer() {
        asked.incrementAndGet();
        return "found";
    }

    private String fail() throws IOException {
        asked.incrementAndGet();
        throw new IOException("away");
    }

    private String refuse(int status) {
        var error = ErrorResponse.of(e -> e.status(status).error(why -> why.type("refused")));
        throw new ElasticsearchException("search", error);
    }

    private static void times(int count, Runnable call) {
        for (var i = 0; i < count; i++) {
            call.run();
        }
    }

    /** As it is in earnest, but for what is named, and for a machine that has other work. */
    private SearchBreaker breaker(String... settings) {
        var named = new String[settings.length + 4];
        System.arraycopy(
                new String[] {"patience", "5s", "breaker.slow-call", "5s"}, 0, named, 0, 4);
        System.arraycopy(settings, 0, named, 4, settings.length);
        var limits = Bound.to(SearchLimits.class, named);
        return new SearchBreaker(limits, new Turns(limits, metrics), metrics);
    }
}
