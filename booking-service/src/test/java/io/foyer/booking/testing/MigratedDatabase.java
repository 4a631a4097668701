package io.foyer.booking.testing;

import io.foyer.testing.store.Database;
import io.foyer.testing.store.Stores;
import org.flywaydb.core.Flyway;

/**
 * Databases with the service's tables. They are made once: some sixty migrations take seconds. The
 * service itself makes its own, since one of its migrations is a bean.
 */
public final class MigratedDatabase {

    private MigratedDatabase() {}

    public static Database fresh() {
        return Stores.preparedDatabase("booking", MigratedDatabase::migrate);
    }

    private static void migrate(Database database) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/common", "classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
