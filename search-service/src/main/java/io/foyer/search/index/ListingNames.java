package io.foyer.search.index;

import io.foyer.search.listing.Listing;
import io.foyer.search.listing.Listing.Performer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of a listing as they are searched.
 *
 * @param words terms of all names, of the place and of the kind
 * @param names terms of the event's and the performers' names
 * @param headlines whole names of the event and of those it is about
 * @param titles whole names of the other performers and of the place
 */
record ListingNames(String words, String names, List<String> headlines, List<String> titles) {

    static ListingNames of(Listing listing) {
        var venue = listing.venue();
        var event = Folding.fold(listing.eventName());
        var headliners = performers(listing, true);
        var others = performers(listing, false);
        var places = List.of(Folding.fold(venue.name()), Folding.fold(venue.city()));
        var names = flat(List.of(event), headliners, others);
        var kinds = List.of(CountryNames.of(venue.country()), Folding.fold(listing.category()));

        Set<String> words = new LinkedHashSet<>();
        flat(names, places).forEach(name -> words.addAll(SearchTerms.ofName(name)));
        kinds.forEach(kind -> words.addAll(SearchTerms.ofText(kind)));
        Set<String> named = new LinkedHashSet<>();
        names.forEach(name -> named.addAll(SearchTerms.ofText(name)));
        return new ListingNames(
                SearchTerms.joined(words),
                SearchTerms.joined(named),
                spellings(flat(List.of(event), headliners)),
                spellings(flat(others, places)));
    }

    /** Who is billed first is who it is about when nobody is said to be. */
    private static List<String> performers(Listing listing, boolean headlining) {
        var billed = listing.performers();
        var nobodyHeadlines = billed.stream().noneMatch(Performer::headliner);
        return billed.stream()
                .filter(
                        each ->
                                headlining
                                        == (each.headliner()
                                                || nobodyHeadlines && each == billed.getFirst()))
                .map(Performer::name)
                .map(Folding::fold)
                .toList();
    }

    /** A whole name, without the words that say nothing, and written as one. */
    private static List<String> spellings(List<String> names) {
        return names.stream()
                .flatMap(
                        name ->
                                Stream.of(
                                        name,
                                        StopWords.leftOut(name),
                                        String.join("", SearchTerms.words(name))))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    @SafeVarargs
    private static List<String> flat(List<String>... lists) {
        var all = new ArrayList<String>();
        for (var list : lists) {
            all.addAll(list);
        }
        return all.stream().filter(each -> !each.isEmpty()).collect(Collectors.toList());
    }
}
