package io.foyer.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * A line of {@code relevance/queries.txt}.
 *
 * @param typed as it stands there
 * @param judgements none when nothing must be found
 * @param meant the correction that must be offered; empty when none may be, absent when none is
 *     asked for
 */
record JudgedQuery(String kind, String typed, List<Judgement> judgements, @Nullable String meant) {

    private static final int SHOWN = 10;

    static List<JudgedQuery> all() {
        return lines("relevance/queries.txt").stream().map(JudgedQuery::parse).toList();
    }

    static List<String> lines(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JudgedQuery parse(String line) {
        var columns = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        var grades = columns.get(2);
        var meant = columns.size() > 3 ? columns.get(3) : null;
        return new JudgedQuery(
                columns.get(0),
                columns.get(1),
                grades.equals("nothing") ? List.of() : Judgement.parseAll(grades),
                "-".equals(meant) ? "" : meant);
    }

    boolean mustFindNothing() {
        return judgements.isEmpty();
    }

    /** The parameters of the search. */
    Map<String, String> parameters() {
        if (!typed.startsWith("?")) {
            return Map.of("q", typed);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (var pair : typed.substring(1).split("&")) {
            var equals = pair.indexOf('=');
            parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return parameters;
    }

    /** The best first page that there could be. */
    List<Integer> ideal(Collection<JudgedListing> corpus) {
        return corpus.stream()
                .map(listing -> Judgement.gradeOf(listing, judgements))
                .filter(grade -> grade > 0)
                .sorted((one, other) -> other - one)
                .limit(SHOWN)
                .toList();
    }

    /** nDCG@10: 1 for a first page that could not be better, 0 for one of no use. */
    double score(List<JudgedListing> found, List<Integer> ideal) {
        var grades =
                found.stream()
                        .limit(SHOWN)
                        .map(listing -> Judgement.gradeOf(listing, judgements))
                        .toList();
        return gain(grades) / gain(ideal);
    }

    private static double gain(List<Integer> grades) {
        var gain = 0.0;
        for (var rank = 0; rank < grades.size(); rank++) {
            gain += (Math.pow(2, grades.get(rank)) - 1) / (Math.log(rank + 2) / Math.log(2));
        }
        return gain;
    }
}
