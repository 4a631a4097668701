package io.foyer.search.query;

import io.foyer.search.copy.CopyReading;
import io.foyer.search.index.Folding;
import io.foyer.search.index.SearchTerms;
import io.foyer.search.listing.Listing.Performer;
import io.foyer.search.listing.ListingItem;
import io.foyer.search.listing.ListingRow;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is shown of the copy's rows. */
@Component
class CopiedItems {

    private static final String BY_IDS =
            "SELECT %s FROM (SELECT *, '' AS description FROM listing_copy) listing WHERE showtime_id = ANY(CAST(:ids AS uuid[]))"
                    .formatted(ListingRow.COLUMNS);

    private final ListingRow row;

    CopiedItems(ListingRow row) {
        this.row = row;
    }

    /** In the order of the ids. */
    List<ListingItem> of(CopyReading reading, List<UUID> ids, @Nullable GeoPoint near) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found =
                reading
                        .sql(BY_IDS)
                        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                        .query(row)
                        .list()
                        .stream()
                        .map(ListingItem::of)
                        .collect(Collectors.toMap(ListingItem::showtimeId, Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(item -> Distances.from(near, item))
                .toList();
    }

    /** The folded words under which it is found. */
    static Set<String> wordsOf(ListingItem item) {
        var venue = item.venue();
        var texts =
                Stream.concat(
                        Stream.of(
                                item.eventName(),
                                venue.name(),
                                venue.city(),
                                venue.country(),
                                item.type()),
                        item.performers().stream().map(Performer::name));
        return texts.flatMap(text -> SearchTerms.asked(Folding.fold(text)).stream())
                .collect(Collectors.toSet());
    }
}
