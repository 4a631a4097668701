package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.measure.Contender.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a target with a limit on a machine whose speed drifts: every round of the target is
 * played between two rounds of the limit, and its ratio is taken to their mean.
 */
public final class Comparison {

    /** Past this spread of the limit's own rounds the machine is too noisy to say anything. */
    private static final double TOO_NOISY = 2;

    private final LoadProcess generator;
    private final Plan plan;

    public Comparison(LoadProcess generator, Plan plan) {
        this.generator = generator;
        this.plan = plan;
    }

    public Result of(Contender target, Contender limit) throws IOException {
        return of(target, List.of(limit)).getFirst();
    }

    /** The same with more than one limit: all of them are played before and after each round. */
    public List<Result> of(Contender target, List<Contender> limits) throws IOException {
        for (var limit : limits) {
            warm(limit);
        }
        warm(target);
        var results =
                limits.stream().map(limit -> Result.begin(target.name(), limit.name())).toList();
        for (var round = 0; round < plan.rounds(); round++) {
            var before = playAll(limits);
            var measured = play(target);
            var after = playAll(limits);
            for (var i = 0; i < limits.size(); i++) {
                results.get(i).add(before.get(i), measured, after.get(i));
            }
        }
        return results;
    }

    private List<Sample> playAll(List<Contender> sides) throws IOException {
        var samples = new ArrayList<Sample>();
        for (var side : sides) {
            samples.add(play(side));
        }
        return samples;
    }

    private void warm(Contender side) throws IOException {
        var deadline = System.nanoTime() + (long) (plan.longestWarmUpSeconds() * 1e9);
        long requests = 0;
        var begin = System.nanoTime();
        while ((requests < plan.warmUpRequests()
                        || System.nanoTime() - begin < plan.warmUpSeconds() * 1e9)
                && System.nanoTime() < deadline) {
            requests += play(side).outcome().correct();
        }
    }

    private Sample play(Contender side) throws IOException {
        return side.play(generator, plan.connections(), plan.roundSeconds(), 0);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** What came out, with every round. */
    public record Result(
            String target,
            String limit,
            List<Double> ratios,
            List<Sample> targets,
            List<Sample> limits) {

        private static Result begin(String target, String limit) {
            return new Result(
                    target, limit, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** A round of the target between two of the limit. */
        private void add(Sample before, Sample measured, Sample after) {
            var neighbours = (before.outcome().perSecond() + after.outcome().perSecond()) / 2;
            ratios.add(measured.outcome().perSecond() / neighbours);
            targets.add(measured);
            limits.add(before);
            limits.add(after);
        }

        public double ratio() {
            return Comparison.median(ratios);
        }

        public double targetRate() {
            return middle(targets, sample -> sample.outcome().perSecond());
        }

        public boolean isTooNoisy() {
            var rates = limits.stream().mapToDouble(sample -> sample.outcome().perSecond());
            var summary = rates.summaryStatistics();
            return summary.getMax() > TOO_NOISY * summary.getMin();
        }

        /** Of either side: a limit that answers wrongly is none. */
        public long wrongAnswers() {
            return Stream.concat(targets.stream(), limits.stream())
                    .mapToLong(sample -> sample.outcome().wrong())
                    .sum();
        }

        /** How often each status came, of either side. */
        public Map<Integer, Long> statuses() {
            var seen = new TreeMap<Integer, Long>();
            Stream.concat(targets.stream(), limits.stream())
                    .map(sample -> sample.outcome().statuses())
                    .forEach(
                            each ->
                                    each.forEach(
                                            (status, count) ->
                                                    seen.merge(status, count, Long::sum)));
            return seen;
        }

        /** One line: figure, limit, ratio, and what they cost; and where that went. */
        public String line() {
            return String.format(
                    Locale.ROOT,
                    "%-34s %8.0f/s %7.0f µs CPU | %-38s %8.0f/s %7.0f µs CPU | ratio %.3f"
                            + " (%.3f–%.3f, %d rounds)%s%s%s",
                    target,
                    targetRate(),
                    middle(targets, Sample::cpuMicros),
                    limit,
                    middle(limits, sample -> sample.outcome().perSecond()),
                    middle(limits, Sample::cpuMicros),
                    ratio(),
                    ratios.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                    ratios.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                    ratios.size(),
                    wrongAnswers() == 0 ? "" : " WRONG ANSWERS: " + wrongAnswers(),
                    isTooNoisy() ? " TOO NOISY" : "",
                    split());
        }

        private String split() {
            var programs = targets.getFirst().byProgram().keySet();
            return programs.size() < 2
                    ? ""
                    : programs.stream()
                            .map(
                                    program ->
                                            "%s %.0f µs"
                                                    .formatted(
                                                            program,
                                                            middle(
                                                                    targets,
                                                                    each ->
                                                                            each.byProgram()
                                                                                    .get(program))))
                            .collect(Collectors.joining(", ", "\n  of it: ", ""));
        }

        private static double middle(List<Sample> samples, ToDoubleFunction<Sample> figure) {
            return Comparison.median(samples.stream().map(figure::applyAsDouble).toList());
        }
    }
}
