package io.foyer.testing.shows;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that falls the same way each time for the same seed and the same matter. */
final class Dice {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** For the matter of that name and number: what other matters roll does not change it. */
    static Dice of(long seed, String matter, long number) {
        return new Dice(mix(mix(seed + GOLDEN * number) + textHash(matter)));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    double share() {
        return random.nextDouble();
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /**
     * How much bigger than usual: at least 1, and more than n once in n times, as fame is spread.
     */
    double zipf(double most) {
        return Math.min(most, 1 / (1 - random.nextDouble()));
    }

    /**
     * An id that belongs to these words for good. Its version is 8, which no service gives: its
     * shows can be told from entered ones.
     */
    static UUID id(long seed, String matter, long number) {
        var most = mix(seed ^ mix(textHash(matter)) + GOLDEN * number);
        var least = mix(most + GOLDEN * (number + 1));
        return new UUID(
                most & 0xffffffffffff0fffL | 0x8000, least & 0x3fffffffffffffffL | 1L << 63);
    }

    private static long textHash(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long mix(long value) {
        var z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
