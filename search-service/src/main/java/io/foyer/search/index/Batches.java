package io.foyer.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what is written at once into requests of a bearable size. */
final class Batches {

    private Batches() {}

    static <T> List<List<T>> of(Collection<T> all, int size) {
        var left = List.copyOf(all);
        var batches = new ArrayList<List<T>>();
        for (var from = 0; from < left.size(); from += size) {
            batches.add(left.subList(from, Math.min(left.size(), from + size)));
        }
        return batches;
    }
}
