package io.foyer.search.popular;

import io.foyer.common.cache.Flights;
import io.foyer.common.cache.Representation;
import io.foyer.search.popular.SharedAnswers.Found;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Service;

/**
 * Answers to what many ask. In an instance one asks for all who ask the same, between instances as
 * well; what is asked again within a window is kept in Redis for seconds. Without Redis each
 * instance asks for itself.
 */
@Service
public class PopularAnswers {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private final Flights<String, ReadyAnswer> own;
    private final SharedAnswers shared;
    private final PopularProperties limits;
    private final PopularCounts counts;

    PopularAnswers(SharedAnswers shared, PopularProperties limits, MeterRegistry metrics) {
        this.shared = shared;
        this.limits = limits;
        this.counts = PopularCounts.of(metrics);
        this.own =
                new Flights<>(
                        limits.ownLifetime(),
                        limits.ownSize(),
                        (question, answer) -> 2 * question.length() + answer.page().weight(),
                        limits.ownPatience());
    }

    /**
     * The answer, at most some seconds old.
     *
     * @param question the same text for all who mean the same
     * @param deepest how many hits into the list it reaches
     * @param source asks; whatever it throws, all who wait get
     */
    public ReadyAnswer to(String question, long deepest, Supplier<ReadyAnswer> source) {
        if (!limits.enabled() || deepest > limits.deepest()) {
            return source.get();
        }
        counts.asked().increment();
        return own.get(question, () -> find(question, source));
    }

    /** How long others may keep it: what is degraded not at all. */
    public CacheControl caching(ReadyAnswer answer) {
        return answer.degraded()
                ? CacheControl.noStore()
                : CacheControl.maxAge(limits.onTheWay()).cachePublic();
    }

    private ReadyAnswer find(String text, Supplier<ReadyAnswer> source) {
        var question = Question.of(text, limits);
        var token = UUID.randomUUID().toString();
        var deadline = System.nanoTime() + limits.patience().toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            switch (shared.find(question, token)) {
                case Found.Answer(var bytes) -> {
                    counts.shared().increment();
                    return new ReadyAnswer(Representation.unpacked(bytes), true, false);
                }
                case Found.Yours(var again) -> {
                    return loadForAll(question, token, again, source);
                }
                case Found.Loading() -> {
                    counts.waits().increment();
                    if (System.nanoTime() > deadline || !slept(pause)) {
                        return load(source);
                    }
                    pause = longer(pause);
                }
                case Found.Unknown() -> {
                    return load(source);
                }
            }
        }
    }

    private ReadyAnswer loadForAll(
            Question question, String token, boolean again, Supplier<ReadyAnswer> source) {
        ReadyAnswer answer;
        try {
            answer = load(source);
        } catch (RuntimeException failure) {
            shared.giveUp(question, token);
            throw failure;
        }
        if (answer.degraded()) {
            shared.giveUp(question, token);
        } else if (again || shared.isAwaited(question, token)) {
            keep(question, token, answer);
        }
        return answer;
    }

    private void keep(Question question, String token, ReadyAnswer answer) {
        var bytes = answer.page().packed();
        if (bytes.length > limits.maxEntry().toBytes()) {
            shared.giveUp(question, token);
            return;
        }
        var life = answer.broad() ? limits.broadLifetime() : limits.sharedLifetime();
        shared.keep(question, token, bytes, life)
                .ifPresent(
                        evicted -> {
                            counts.kept().increment();
                            counts.evicted().increment(evicted);
                        });
    }

    private ReadyAnswer load(Supplier<ReadyAnswer> source) {
        counts.loaded().increment();
        return source.get();
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
