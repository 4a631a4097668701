package io.foyer.benchmarks.scene;

import static java.util.Collections.frequency;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.testing.shows.Shows;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionsTests {

    private static final Questions QUESTIONS =
            new Questions(Shows.of(1, LocalDate.of(2031, 3, 1)), 5_000);

    @Test
    void theyAreAddressesAndMostlyDiffer() {
        var paths = QUESTIONS.searches(500);

        assertThat(paths).allMatch(path -> URI.create(path).getPath().equals("/api/v1/search"));
        assertThat(new HashSet<>(paths)).hasSizeGreaterThan(400);
        assertThat(QUESTIONS.searches(500)).isEqualTo(paths);
    }

    @Test
    void beginningsAreShort() {
        assertThat(QUESTIONS.beginnings(200))
                .extracting(path -> URI.create(path).getQuery())
                .allMatch(query -> query.startsWith("q=") && query.length() <= "q=".length() + 9);
    }

    @Test
    void theFirstIsAskedForTwiceAsOftenAsTheSecond() {
        var paths = IntStream.range(0, 100).mapToObj(String::valueOf).toList();

        var draws = Questions.popular(paths, 100_000);

        assertThat(frequency(draws, "0") / (double) frequency(draws, "1")).isBetween(1.8, 2.2);
        assertThat(draws).contains("50", "99");
    }
}
