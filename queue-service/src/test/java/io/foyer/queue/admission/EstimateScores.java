package io.foyer.queue.admission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What people were told of their waiting time, held against how long they waited. */
final class EstimateScores {

    private static final int TOO_SHORT_TO_SCORE = 10;

    /** What somebody was told, and when it came true. */
    record Score(int toldAt, int seconds, int low, int high, int admittedAt) {

        int waited() {
            return admittedAt - toldAt;
        }

        double error() {
            return Math.abs(seconds - waited()) / (double) waited();
        }

        boolean isWithinBounds() {
            return low <= waited() && waited() <= high;
        }
    }

    private record Told(int at, Outlook.Wait expected) {}

    private final Map<Integer, List<Told>> told = new HashMap<>();
    final List<Score> scores = new ArrayList<>();

    void told(int person, int second, Outlook.Wait wait) {
        told.computeIfAbsent(person, _ -> new ArrayList<>()).add(new Told(second, wait));
    }

    void admitted(int person, int second) {
        var all = told.remove(person);
        if (all != null) {
            all.stream()
                    .filter(each -> second - each.at() >= TOO_SHORT_TO_SCORE)
                    .forEach(each -> scores.add(score(each, second)));
        }
    }

    private static Score score(Told told, int second) {
        return new Score(
                told.at(),
                (int) told.expected().seconds(),
                (int) told.expected().low(),
                (int) told.expected().high(),
                second);
    }

    double medianError(Predicate<Score> which) {
        var errors = scores.stream().filter(which).mapToDouble(Score::error).sorted().toArray();
        return errors[errors.length / 2];
    }

    double share(Predicate<Score> which, Predicate<Score> good) {
        var all = scores.stream().filter(which).toList();
        return all.stream().filter(good).count() / (double) all.size();
    }
}
