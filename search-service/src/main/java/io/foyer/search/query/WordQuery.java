package io.foyer.search.query;

import io.foyer.search.index.Folding;
import io.foyer.search.index.SearchTerms;
import io.foyer.search.index.WordMeanings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a text asks of Postgres: each word must be there, in one of its spellings.
 *
 * @param words at least one, each with what may stand for it, the likeliest first
 * @param corrected whether some were typed otherwise
 */
record WordQuery(List<Word> words, boolean corrected) {

    /** One letter begins too many words to look all of them up. */
    private static final int FEWEST_LETTERS_OF_A_BEGINNING = 2;

    private static final int MOST_SPELLINGS = 8;

    /**
     * @param besides what it may stand for without being spelt so
     */
    record Word(List<String> spellings, List<String> besides, boolean unfinished) {

        private String sql() {
            // Folded words are letters and digits, so nothing in them could end the quotes.
            return Stream.concat(
                            spellings.stream()
                                    .map(spelling -> "'" + spelling + (unfinished ? "':*" : "'")),
                            besides.stream().map(other -> "'" + other + "'"))
                    .collect(Collectors.joining(" | ", "(", ")"));
        }

        private boolean hasMeaning() {
            return WordMeanings.of(spellings.getFirst()) != null;
        }
    }

    WordQuery {
        words = List.copyOf(words);
    }

    /** The words of a text that has some, as they were typed; of a long text the first. */
    static WordQuery exact(String text, int maxWords) {
        var typed =
                SearchTerms.asked(TextQuery.meaningful(Folding.fold(text))).stream()
                        .distinct()
                        .limit(maxWords)
                        .toList();
        return new WordQuery(
                IntStream.range(0, typed.size()).mapToObj(i -> typed(typed, i)).toList(), false);
    }

    private static Word typed(List<String> typed, int position) {
        var word = typed.get(position);
        var last = position == typed.size() - 1;
        var besides = new ArrayList<String>();
        if (position > 0) {
            besides.add(typed.get(position - 1) + word);
        }
        if (!last) {
            besides.add(word + typed.get(position + 1));
        }
        var meaning = WordMeanings.of(word);
        if (meaning != null) {
            besides.add(meaning);
        }
        return new Word(
                List.of(word), besides, last && word.length() >= FEWEST_LETTERS_OF_A_BEGINNING);
    }

    /** In the form that Postgres reads. */
    String sql() {
        return words.stream().map(Word::sql).collect(Collectors.joining(" & "));
    }

    /** Words that may have been mistyped: none that means something as it stands. */
    List<String> typed() {
        return words.stream()
                .filter(word -> !word.hasMeaning())
                .map(word -> word.spellings().getFirst())
                .toList();
    }

    /** The last word when it may be a beginning, else nothing that anybody types. */
    String unfinished() {
        var last = words.getLast();
        return last.unfinished() ? last.spellings().getFirst() : "";
    }

    /**
     * With every unknown word replaced by known ones.
     *
     * @param near what looks like each of them
     * @return absent when one of them looks like nothing that is known
     */
    Optional<WordQuery> corrected(Set<String> unknown, Map<String, List<String>> near) {
        var better = new ArrayList<Word>();
        for (var word : words) {
            var typed = word.spellings().getFirst();
            if (!unknown.contains(typed)) {
                better.add(word);
                continue;
            }
            var spellings = likely(typed, near.getOrDefault(typed, List.of()));
            if (spellings.isEmpty()) {
                return Optional.empty();
            }
            better.add(new Word(spellings, List.of(), false));
        }
        return Optional.of(new WordQuery(better, true));
    }

    /** The words as they are spelt by something that was found. */
    String spelledAs(Set<String> found) {
        return words.stream()
                .map(
                        word ->
                                word.spellings().stream()
                                        .filter(found::contains)
                                        .findFirst()
                                        .orElse(word.spellings().getFirst()))
                .collect(Collectors.joining(" "));
    }

    private static List<String> likely(String typed, List<String> alike) {
        return alike.stream()
                .filter(word -> Spelling.edits(typed, word) <= Spelling.allowedEdits(typed))
                .sorted(Comparator.comparingInt(word -> Spelling.edits(typed, word)))
                .limit(MOST_SPELLINGS)
                .toList();
    }
}
