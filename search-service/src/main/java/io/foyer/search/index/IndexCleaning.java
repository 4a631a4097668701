package io.foyer.search.index;

import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Deletes indices that nobody needs any more. Several may do so at once. */
@Component
class IndexCleaning {

    private static final Logger log = LoggerFactory.getLogger(IndexCleaning.class);

    private final ListingIndices indices;
    private final Rebuilds rebuilds;
    private final RebuildProperties limits;

    IndexCleaning(ListingIndices indices, Rebuilds rebuilds, RebuildProperties limits) {
        this.indices = indices;
        this.rebuilds = rebuilds;
        this.limits = limits;
    }

    /**
     * The order decides. An index that is there had its rebuild written down before, so that names
     * it if it is live; if it is over by then, the alias had been turned before, and is read last.
     * To go back to an index is possible only while a row keeps it.
     */
    void clean() {
        rebuilds.letGo(limits.keep());
        var unneeded = new HashSet<>(indices.all());
        rebuilds.needed().forEach(unneeded::remove);
        var inUse = indices.inUse();
        if (inUse.isEmpty()) {
            return; // something is amiss, and nothing is certain to be garbage
        }
        unneeded.remove(inUse.get().name());
        for (var index : unneeded) {
            indices.delete(index);
            log.info("Deleted index {}, which nobody needs any more", index);
        }
    }
}
