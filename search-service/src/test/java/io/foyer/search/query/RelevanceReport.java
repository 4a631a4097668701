package io.foyer.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of the judged queries. */
final class RelevanceReport {

    private static final double GOOD = 0.9;

    /** What was found for a query, and how good that is; nonsense has no score. */
    private record Result(JudgedQuery query, double score, int found, @Nullable String meant) {

        boolean corrects() {
            var wanted = query.meant();
            return wanted == null || wanted.equals(Objects.requireNonNullElse(meant, ""));
        }
    }

    private final RelevanceCorpus corpus;
    private final List<Result> results = new ArrayList<>();

    RelevanceReport(RelevanceCorpus corpus) {
        this.corpus = corpus;
    }

    void add(JudgedQuery query, List<JudgedListing> found, @Nullable String meant) {
        var score = query.mustFindNothing() ? Double.NaN : query.score(found, corpus.ideal(query));
        results.add(new Result(query, score, found.size(), meant));
    }

    double overall() {
        return judged().stream().mapToDouble(Result::score).average().orElse(0);
    }

    Map<String, Double> byKind() {
        return judged().stream()
                .collect(
                        Collectors.groupingBy(
                                result -> result.query.kind(),
                                TreeMap::new,
                                Collectors.averagingDouble(Result::score)));
    }

    /** The share of queries with an answer for which nothing was found. */
    double zeroResultRate() {
        var empty = judged().stream().filter(result -> result.found == 0).count();
        return (double) empty / judged().size();
    }

    /** Nonsense for which something was found. */
    List<String> answeredNonsense() {
        return results.stream()
                .filter(result -> result.query.mustFindNothing() && result.found > 0)
                .map(result -> result.query.typed())
                .toList();
    }

    /** Queries whose correction is not the wanted one. */
    List<String> wronglyCorrected() {
        return results.stream()
                .filter(result -> !result.corrects())
                .map(result -> result.query.typed() + " -> " + result.meant)
                .toList();
    }

    @Override
    public String toString() {
        var kinds = new StringBuilder();
        byKind().forEach((kind, score) -> kinds.append("%n  %-10s %.3f".formatted(kind, score)));
        var poor =
                judged().stream()
                        .filter(result -> result.score < GOOD)
                        .map(RelevanceReport::line)
                        .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "nDCG@10 %.3f over %d queries, zero results %.3f%s%nbelow %.1f:%s",
                overall(),
                judged().size(),
                zeroResultRate(),
                kinds,
                GOOD,
                poor);
    }

    private static String line(Result result) {
        return String.format(
                Locale.ROOT,
                "%n  %.3f %3d found  %s | %s%s",
                result.score,
                result.found,
                result.query.kind(),
                result.query.typed(),
                result.meant == null ? "" : " -> " + result.meant);
    }

    private List<Result> judged() {
        return results.stream().filter(result -> !result.query.mustFindNothing()).toList();
    }
}
