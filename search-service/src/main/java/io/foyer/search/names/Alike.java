package io.foyer.search.names;

import io.foyer.search.index.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Names that differ only in case, accents or what bears them are one to whoever types. */
final class Alike {

    private Alike() {}

    /** The first of each, in their order. */
    static List<Suggestion> once(List<Suggestion> names, int most) {
        var seen = new HashSet<String>();
        return names.stream()
                .filter(name -> seen.add(Folding.fold(name.text())))
                .limit(most)
                .toList();
    }

    static List<Suggestion> joined(List<Suggestion> first, List<Suggestion> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
