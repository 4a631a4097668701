package io.foyer.search.listing;

import io.foyer.search.testing.Bound;
import io.foyer.search.testing.ListingTable;

/** The listings of a test's own table, as the service reads them. */
public final class ListingsOf {

    private ListingsOf() {}

    public static Listings table(ListingTable table) {
        var database = table.database();
        var settings =
                Bound.to(
                        ListingDatabaseProperties.class,
                        "url",
                        database.url(),
                        "user",
                        database.user(),
                        "password",
                        database.password());
        return new Listings(new ListingDatabase(settings), new ListingRow());
    }
}
