package io.foyer.search.popular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.foyer.testing.store.Stores;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redisson.client.codec.StringCodec;

/** Which answers are kept, for how long, and which have to go. */
class PopularAnswersTests {

    private static final String[] FROM_REDIS = {"own-lifetime", "1ms"};

    private final URI redis = Stores.freshRedis();
    private TwoInstances instances = new TwoInstances(redis, FROM_REDIS);
    private final String question = "q=" + UUID.randomUUID();

    @AfterEach
    void close() {
        instances.close();
    }

    @Test
    void aQuestionIsKeptFromItsSecondAskingOn() {
        ask(question);
        assertThat(kept()).as("after the first").isZero();
        ask(question);
        assertThat(kept()).as("after the second").isEqualTo(1);

        assertThat(instances.second.ask(question, () -> instances.answer("other")).page().weight())
                .isPositive();
        ask(question);
        assertThat(instances.asked).hasValue(2);
        assertThat(instances.second.count("shared")).isEqualTo(1);
    }

    @Test
    void whatIsAskedOnceTakesNoRoom() {
        for (var i = 0; i < 200; i++) {
            ask("once " + i);
        }

        assertThat(kept()).isZero();
        assertThat(instances.first.redisson.getKeys().countExists(loading())).isZero();
    }

    @Test
    void theLeastRecentlyUsedGoesWhenThereIsNoRoom() {
        roomFor(3);
        for (var each : new String[] {"a", "b", "c"}) {
            askTwice(each);
        }
        ask("a");
        askTwice("d");
        assertThat(kept()).isEqualTo(3);
        assertThat(instances.first.count("evicted")).isEqualTo(1);
        var before = instances.asked.get();

        for (var each : new String[] {"a", "c", "d"}) {
            ask(each);
        }

        assertThat(instances.asked).hasValue(before);
        ask("b");
        assertThat(instances.asked).hasValue(before + 1);
    }

    @Test
    void anAnswerIsForgottenAfterItsTime() {
        instances.close();
        instances =
                new TwoInstances(
                        redis,
                        "own-lifetime",
                        "1ms",
                        "shared-lifetime",
                        "300ms",
                        "broad-lifetime",
                        "300ms");
        askTwice(question);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> {
                            ask(question);
                            assertThat(instances.asked).hasValueGreaterThan(2);
                        });
        await("an empty Redis").until(() -> kept() == 0);
    }

    @Test
    void anInstanceSendsItsOwnCopyWithoutAskingRedis() {
        instances.close();
        instances = new TwoInstances(redis, "own-lifetime", "1m");
        for (var i = 0; i < 5; i++) {
            ask(question);
        }

        assertThat(instances.asked).hasValue(1);
        assertThat(instances.first.count("asked")).isEqualTo(5);
        assertThat(instances.first.count("loaded")).isEqualTo(1);
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsDegradedIsNotPutIntoRedis() {
        for (var i = 0; i < 3; i++) {
            instances.first.ask(question, instances::degraded);
            settle();
        }

        assertThat(kept()).isZero();
        assertThat(instances.asked).hasValue(3);
    }

    @Test
    void deepPagesAreNotKept() {
        for (var i = 0; i < 3; i++) {
            instances.first.answers.to(question, 101, () -> instances.answer("deep"));
        }

        assertThat(instances.asked).hasValue(3);
        assertThat(instances.first.count("asked")).isZero();
    }

    @Test
    void afterAFailureTheNextOneAsks() {
        assertThatThrownBy(
                        () ->
                                instances.first.ask(
                                        question,
                                        () -> {
                                            throw new IllegalStateException("away");
                                        }))
                .hasMessage("away");

        assertThat(instances.second.ask(question, () -> instances.answer("back")).degraded())
                .isFalse();
        assertThat(instances.asked).hasValue(1);
    }

    private void ask(String text) {
        instances.first.ask(text, () -> instances.answer(text));
        settle();
    }

    private void askTwice(String text) {
        ask(text);
        ask(text);
    }

    /** Lets the instance's own copy end, which lives for a millisecond. */
    private static void settle() {
        var start = System.nanoTime();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> System.nanoTime() - start > Duration.ofMillis(2).toNanos());
    }

    private void roomFor(int entries) {
        instances.close();
        instances =
                new TwoInstances(
                        redis,
                        "own-lifetime",
                        "1ms",
                        "shared-lifetime",
                        "1m",
                        "slices",
                        "1",
                        "entries",
                        String.valueOf(entries));
    }

    private int kept() {
        var kept = 0;
        for (var slice = 0; slice < 4; slice++) {
            kept +=
                    instances
                            .first
                            .redisson
                            .getMap("popular:{search-" + slice + "}:answers", StringCodec.INSTANCE)
                            .size();
        }
        return kept;
    }

    private String loading() {
        return "popular:{search-0}:loading:*";
    }
}
