package io.foyer.search.index;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the database anew each time; see {@link NextIndex} for why nothing is remembered. */
@Component
class RebuildTarget implements NextIndex {

    private final Rebuilds rebuilds;
    private final ListingIndices indices;

    RebuildTarget(Rebuilds rebuilds, ListingIndices indices) {
        this.rebuilds = rebuilds;
        this.indices = indices;
    }

    @Override
    public Optional<ListingDocuments> now() {
        return rebuilds.targetOfWriters().map(indices::documentsOf);
    }
}
