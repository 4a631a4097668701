package io.foyer.platform.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * Rules that are used up as they hit: an ordered list with what is left of each. Thread-safe.
 *
 * @param <R> the kind of rule
 */
final class Switches<R> {

    private static final class Armed<R> {
        private final R rule;
        private int left;

        private Armed(R rule, int left) {
            this.rule = rule;
            this.left = left;
        }
    }

    private final List<Armed<R>> armed = new ArrayList<>();
    private final ToIntFunction<R> times;
    private final ToDoubleFunction<R> probability;
    private final RandomGenerator random;

    Switches(ToIntFunction<R> times, ToDoubleFunction<R> probability, RandomGenerator random) {
        this.times = times;
        this.probability = probability;
        this.random = random;
    }

    synchronized void add(R rule) {
        armed.add(new Armed<>(rule, times.applyAsInt(rule)));
    }

    synchronized void clear() {
        armed.clear();
    }

    synchronized List<R> all() {
        return armed.stream().map(one -> one.rule).toList();
    }

    /** The rules that hit now; each has one hit less afterwards. */
    synchronized List<R> hit(Predicate<R> concerned) {
        List<R> hits = new ArrayList<>();
        for (Armed<R> one : armed) {
            if (concerned.test(one.rule)
                    && random.nextDouble() < probability.applyAsDouble(one.rule)) {
                hits.add(one.rule);
                one.left--;
            }
        }
        armed.removeIf(one -> one.left == 0);
        return hits;
    }
}
