package io.foyer.queue.admission;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What everybody in one line may expect.
 *
 * @param perSecond how many numbers come up each second; absent while that is not known, as when
 *     nobody is let in
 * @param error by which part of itself a short waiting time made of it may be wrong
 * @param notice what is to be said to all of them
 */
public record Outlook(OptionalDouble perSecond, double error, Left left, Optional<Notice> notice) {

    public static final Outlook UNKNOWN =
            new Outlook(OptionalDouble.empty(), 1, Left.UNKNOWN, Optional.empty());

    /** What lies that many seconds ahead may take twice or half as long, however even the pace. */
    private static final double UNFORESEEABLE = 1_800;

    /** Seconds until a number comes up, and between which bounds that is likely to be. */
    public record Wait(long seconds, long low, long high) {}

    /** How long it takes with so many ahead; absent when it is not known. */
    public Optional<Wait> with(long ahead) {
        if (perSecond.isEmpty()) {
            return Optional.empty();
        }
        var seconds = (ahead + 1) / perSecond.getAsDouble();
        var doubt = 1 + Math.min(1, error + seconds / UNFORESEEABLE);
        return Optional.of(
                new Wait(
                        (long) Math.ceil(seconds),
                        (long) (seconds / doubt),
                        (long) Math.ceil(seconds * doubt)));
    }
}
