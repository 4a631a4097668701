package io.foyer.search.copy;

import io.foyer.testing.store.Stores;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A search_db of a test's own, and what is made of it. */
public final class OwnDatabase {

    private final DriverManagerDataSource source;

    private OwnDatabase(DriverManagerDataSource source) {
        this.source = source;
    }

    public static OwnDatabase fresh() {
        var own = Stores.freshDatabase("search");
        var source = new DriverManagerDataSource(own.url(), own.user(), own.password());
        Flyway.configure().dataSource(source).load().migrate();
        return new OwnDatabase(source);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public ListingCopy copy() {
        return copyIn(jdbc());
    }

    /** The copy in a database that is there already. */
    public static ListingCopy copyIn(JdbcClient own) {
        return new ListingCopy(new CopyTable(own));
    }

    public CopyReads reads(CopyProperties limits) {
        return new CopyReads(jdbc(), new JdbcTransactionManager(source), limits);
    }
}
