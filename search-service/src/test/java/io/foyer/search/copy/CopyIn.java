package io.foyer.search.copy;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The copy in a database that a test has already. */
public final class CopyIn {

    private CopyIn() {}

    public static ListingCopy database(JdbcClient jdbc) {
        return new ListingCopy(new CopyTable(jdbc));
    }
}
