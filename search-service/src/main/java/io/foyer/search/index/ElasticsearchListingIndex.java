package io.foyer.search.index;

import io.foyer.search.index.WriteVerdict.Busy;
import io.foyer.search.listing.Listing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The index in use, and while the next one is built that one too. */
@Component
class ElasticsearchListingIndex implements ListingIndex {

    private final ListingIndices indices;
    private final ListingDocuments inUse;
    private final NextIndex next;
    private final Rebuilding rebuilding;

    ElasticsearchListingIndex(ListingIndices indices, NextIndex next, Rebuilding rebuilding) {
        this.indices = indices;
        this.inUse = indices.documentsInUse();
        this.next = next;
        this.rebuilding = rebuilding;
    }

    @Override
    public boolean prepare() {
        var inUse = indices.inUse();
        if (inUse.isEmpty()) {
            return indices.createInUse(rebuilding.nextName());
        }
        rebuilding.beginWhenBehind(inUse.get());
        return false;
    }

    /**
     * The next index first: what anybody has seen in the one in use stands in the next one too when
     * that takes its place, so nobody sees a listing go back. What the next index is too busy for
     * is not done yet. What it refuses is none of the writer's business: the rebuild finds that out
     * for itself.
     */
    @Override
    public List<WriteVerdict> write(Collection<Listing> listings, Collection<UUID> gone) {
        var ahead = next.now().map(building -> building.write(listings, gone)).orElse(List.of());
        return unlessBusy(ahead, inUse.write(listings, gone));
    }

    private static List<WriteVerdict> unlessBusy(
            List<WriteVerdict> next, List<WriteVerdict> inUse) {
        var busy =
                next.stream()
                        .filter(Busy.class::isInstance)
                        .collect(Collectors.toMap(WriteVerdict::showtimeId, verdict -> verdict));
        return inUse.stream()
                .map(verdict -> busy.getOrDefault(verdict.showtimeId(), verdict))
                .toList();
    }

    @Override
    public List<Held> after(UUID after, int limit) {
        return inUse.after(after, limit);
    }

    @Override
    public Map<UUID, Held> held(Collection<UUID> showtimeIds) {
        return inUse.held(showtimeIds);
    }

    @Override
    public int revision() {
        return inUse.revision();
    }
}
