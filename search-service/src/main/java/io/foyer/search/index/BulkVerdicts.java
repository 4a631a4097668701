package io.foyer.search.index;

import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import io.foyer.search.index.WriteVerdict.Busy;
import io.foyer.search.index.WriteVerdict.Refused;
import io.foyer.search.index.WriteVerdict.Settled;
import java.util.List;
import java.util.UUID;

/** Reads the result of every item: a bulk request as a whole succeeds even when all items fail. */
final class BulkVerdicts {

    private static final int NOT_FOUND = 404;
    private static final int VERSION_CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;

    private BulkVerdicts() {}

    static List<WriteVerdict> of(BulkResponse response) {
        return response.items().stream().map(BulkVerdicts::of).toList();
    }

    static WriteVerdict of(BulkResponseItem item) {
        if (item.id() == null) {
            throw new IndexUnavailable("Elasticsearch answered an item without its id", null);
        }
        var showtimeId = UUID.fromString(item.id());
        var error = item.error();
        if (error == null || item.status() == VERSION_CONFLICT) {
            return new Settled(showtimeId); // a conflict says that a newer version stands there
        }
        var reason = error.type() + ": " + error.reason();
        // 403 is a write block (a full disk), 404 a missing alias: faults of the index, not of the
        // listing.
        return switch (item.status()) {
            case 403, NOT_FOUND, TOO_MANY_REQUESTS -> new Busy(showtimeId, reason);
            default ->
                    item.status() >= 500
                            ? new Busy(showtimeId, reason)
                            : new Refused(showtimeId, reason);
        };
    }
}
