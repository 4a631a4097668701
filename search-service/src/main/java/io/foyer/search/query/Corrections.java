package io.foyer.search.query;

import io.foyer.search.index.Folding;
import io.foyer.search.listing.Listing.Performer;
import io.foyer.search.listing.ListingItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that may have been meant by those that were typed.
 *
 * @param options by typed word, the most likely first
 */
record Corrections(Map<String, List<String>> options) {

    static final Corrections NONE = new Corrections(Map.of());

    boolean isEmpty() {
        return options.isEmpty();
    }

    List<String> of(String word) {
        return options.getOrDefault(word, List.of());
    }

    /** These words with the likeliest corrections put in. */
    List<String> applied(List<String> tokens) {
        return tokens.stream().flatMap(token -> likeliest(token)).toList();
    }

    private Stream<String> likeliest(String token) {
        var corrected = of(token);
        return Stream.of(corrected.isEmpty() ? token : corrected.getFirst());
    }

    /**
     * What seems to have been meant, judging by what was found for it; absent when that is what was
     * typed.
     */
    @Nullable String meant(List<String> tokens, List<ListingItem> found) {
        var names = found.stream().limit(1).flatMap(Corrections::names).map(Folding::fold).toList();
        var meant =
                tokens.stream().map(token -> meant(token, names)).collect(Collectors.joining(" "));
        return found.isEmpty() || meant.equals(String.join(" ", tokens)) ? null : meant;
    }

    private String meant(String token, List<String> names) {
        if (names.stream().anyMatch(name -> hasWord(name, token))) {
            return token;
        }
        return of(token).stream()
                .map(option -> asWritten(option, names))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(token);
    }

    /** The option as one of the names has it: as a word, or as several that were typed as one. */
    private static @Nullable String asWritten(String option, List<String> names) {
        if (names.stream().anyMatch(name -> hasWord(name, option))) {
            return option;
        }
        return names.stream()
                .filter(name -> name.replace(" ", "").equals(option))
                .findFirst()
                .orElse(null);
    }

    private static boolean hasWord(String name, String word) {
        return (" " + name + " ").contains(" " + word + " ");
    }

    private static Stream<String> names(ListingItem item) {
        var venue = item.venue();
        return Stream.concat(
                item.performers().stream().map(Performer::name),
                Stream.of(item.eventName(), venue.name(), venue.city()));
    }
}
