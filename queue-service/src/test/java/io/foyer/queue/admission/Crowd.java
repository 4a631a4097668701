package io.foyer.queue.admission;

import java.util.Arrays;
import java.util.SplittableRandom;

/** When people come, go home without a word, and are away for a while. Seconds of the sale. */
final class Crowd {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final double SOMETIMES_AWAY = 0.05;
    private static final int POLL = 20;

    final int size;
    private final int[] comes;
    private final int[] goes;
    private final int[] awayFrom;
    private final int[] awayUntil;

    /** Arrivals are counted from 1, as they come. */
    Crowd(SimulationPlan plan, SplittableRandom random) {
        size = plan.arrivals();
        comes = new int[size + 1];
        goes = new int[size + 1];
        awayFrom = new int[size + 1];
        awayUntil = new int[size + 1];
        Arrays.fill(goes, NEVER);
        Arrays.fill(awayFrom, NEVER);
        var early = size / 5;
        for (var person = 1; person <= size; person++) {
            comes[person] =
                    person <= early
                            ? -1
                            : (int)
                                    ((long) (person - early)
                                            * plan.arriveWithin()
                                            / (size - early));
            if (random.nextDouble() < plan.vanishing()) {
                goes[person] = comes[person] + random.nextInt(90);
            } else if (random.nextDouble() < SOMETIMES_AWAY) {
                awayFrom[person] = comes[person] + random.nextInt(200);
                awayUntil[person] = awayFrom[person] + 100 + random.nextInt(200);
            }
        }
    }

    boolean hasCome(int person, int second) {
        return comes[person] <= second;
    }

    boolean isThere(int person, int second) {
        return hasCome(person, second)
                && second < goes[person]
                && (second < awayFrom[person] || second >= awayUntil[person]);
    }

    /** Whether this is a second in which somebody who is there asks, as all do every 20. */
    boolean asks(int person, int second) {
        return isThere(person, second)
                && (comes[person] == second || Math.floorMod(second - person, POLL) == 0);
    }

    boolean isAlwaysThere(int person) {
        return goes[person] == NEVER && awayFrom[person] == NEVER;
    }

    boolean wasAway(int person) {
        return awayFrom[person] != NEVER;
    }

    int isBackAt(int person) {
        return awayUntil[person];
    }

    /** The last person who has come by then. */
    int lastBy(int second, int before) {
        var last = before;
        while (last < size && hasCome(last + 1, second)) {
            last++;
        }
        return last;
    }
}
