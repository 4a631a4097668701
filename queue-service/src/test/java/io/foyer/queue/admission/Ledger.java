package io.foyer.queue.admission;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What happened in a simulated sale, as far as somebody might complain of it. */
final class Ledger {

    private final Crowd crowd;
    private final int[] admittedAt;
    private final int[] pickedUpBySecond = new int[SimulationPlan.LONGEST + 100];
    private final int[] soldBySecond = new int[SimulationPlan.LONGEST];
    private long highestNumber;
    int admitted;
    int admittedUntilSoldOut;
    int inversions;
    int mostInside;
    int longestAfterReturn;
    int soldOutAt = -1;

    Ledger(Crowd crowd) {
        this.crowd = crowd;
        this.admittedAt = new int[crowd.size + 1];
        Arrays.fill(admittedAt, -1);
    }

    void admitted(int person, long number, int second) {
        admitted++;
        if (crowd.isAlwaysThere(person)) {
            if (number < highestNumber) {
                inversions++;
            }
            highestNumber = Math.max(highestNumber, number);
        } else if (crowd.wasAway(person) && number <= highestNumber) {
            longestAfterReturn = Math.max(longestAfterReturn, second - crowd.isBackAt(person));
        }
        admittedAt[person] = second;
    }

    void pickedUp(int second) {
        pickedUpBySecond[second]++;
    }

    void look(int second, int inside, int sold) {
        mostInside = Math.max(mostInside, inside);
        soldBySecond[second] = sold;
    }

    int secondWithSold(int seats) {
        return IntStream.range(0, soldBySecond.length)
                .filter(second -> soldBySecond[second] >= seats)
                .findFirst()
                .orElse(SimulationPlan.LONGEST);
    }

    boolean wasAdmitted(int person) {
        return admittedAt[person] >= 0;
    }

    /** Turns picked up each second, from the first second to before the last. */
    double pickedUpPerSecond(int from, int until) {
        return Arrays.stream(pickedUpBySecond, from, until).average().orElseThrow();
    }
}
