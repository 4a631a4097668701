package io.foyer.search.copy;

import io.foyer.search.index.CountryNames;
import io.foyer.search.index.Folding;
import io.foyer.search.index.SearchTerms;
import io.foyer.search.index.WordMeanings;
import io.foyer.search.listing.Listing;
import io.foyer.search.listing.Listing.Performer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A listing's words, folded here and handed to Postgres as they are: its parsers have ideas of
 * their own about what a word is, and would not agree with what is typed.
 */
final class ListingWords {

    /** Longer ones are nothing that anybody types. */
    private static final int LONGEST = 64;

    private static final int MOST_OF_A_DESCRIPTION = 500;
    private static final int LAST_POSITION = 16_383;

    private final Map<String, StringJoiner> named = new LinkedHashMap<>();
    private final Map<String, StringJoiner> meant = new LinkedHashMap<>();
    private final Map<String, StringJoiner> described = new LinkedHashMap<>();
    private int position;

    private ListingWords() {}

    static ListingWords of(Listing listing) {
        var words = new ListingWords();
        var venue = listing.venue();
        words.name(listing.eventName(), 'A');
        listing.performers().stream()
                .map(Performer::name)
                .forEach(performer -> words.name(performer, 'A'));
        words.name(venue.name(), 'B');
        words.name(venue.city(), 'B');
        words.name(CountryNames.of(venue.country()), 'B');
        words.name(listing.category(), 'C');
        words.join(listing.eventName());
        listing.performers().stream().map(Performer::name).forEach(words::join);
        words.join(venue.name());
        words.join(venue.city());
        words.mean(
                WordMeanings.of(
                        listing.category(),
                        listing.startsAt().atZone(venue.timeZone()).toLocalDate()));
        words.describe(listing.description());
        return words;
    }

    /** In the form that Postgres reads; folded words hold nothing that would need escaping. */
    String vector() {
        var vector = new StringJoiner(" ");
        named.forEach((word, positions) -> vector.add("'" + word + "':" + positions));
        meant.forEach((word, positions) -> vector.add("'" + word + "':" + positions));
        described.keySet().forEach(word -> vector.add("'" + word + "'"));
        return vector.toString();
    }

    /** The words of names, place and category. */
    Set<String> named() {
        return named.keySet();
    }

    private void name(String text, char weight) {
        for (var word : SearchTerms.asked(Folding.fold(text))) {
            if (word.length() <= LONGEST) {
                add(named, word, weight);
            }
        }
    }

    /** "Lady Gaga" is also looked for as "ladygaga"; nobody who mistypes means that, though. */
    private void join(String name) {
        SearchTerms.joinedWords(Folding.fold(name)).stream()
                .filter(word -> word.length() <= LONGEST && !named.containsKey(word))
                .forEach(word -> add(meant, word, 'C'));
    }

    private void mean(List<String> meanings) {
        meanings.forEach(meaning -> add(meant, meaning, 'B'));
    }

    private void add(Map<String, StringJoiner> words, String word, char weight) {
        position = Math.min(position + 1, LAST_POSITION);
        words.computeIfAbsent(word, first -> new StringJoiner(",")).add("" + position + weight);
    }

    /** Without positions, which costs less and counts as weight D. */
    private void describe(String text) {
        SearchTerms.asked(Folding.fold(text)).stream()
                .filter(
                        word ->
                                word.length() <= LONGEST
                                        && !named.containsKey(word)
                                        && !meant.containsKey(word))
                .distinct()
                .limit(MOST_OF_A_DESCRIPTION)
                .forEach(word -> described.put(word, new StringJoiner(",")));
    }
}
