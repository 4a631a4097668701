package io.foyer.event.seatmap.house;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a whole number exactly, by largest remainder. */
final class Shares {

    private Shares() {}

    /** Parts in proportion to the weights that add up to the total; none above its weight. */
    static int[] split(int total, int[] weights) {
        var sum = IntStream.of(weights).asLongStream().sum();
        var parts = new int[weights.length];
        var rest = total;
        for (var i = 0; i < parts.length; i++) {
            parts[i] = (int) ((long) total * weights[i] / sum);
            rest -= parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing(i -> -((long) total * weights[i] % sum)))
                .limit(rest)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
