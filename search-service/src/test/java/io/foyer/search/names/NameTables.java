package io.foyer.search.names;

import com.zaxxer.hikari.HikariDataSource;
import io.foyer.search.testing.Bound;
import io.foyer.testing.store.Stores;
import io.foyer.testing.time.MovableClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with copied shows and names, and those who keep the names; nothing runs by itself. */
final class NameTables implements AutoCloseable {

    static final Instant START = Instant.parse("2031-01-01T12:00:00Z");

    final MovableClock clock = new MovableClock(START);
    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final CopiedShows shows;
    final NameProperties limits;
    final UnwrittenNames unwritten;
    private final HikariDataSource source;

    /** With the settings' defaults, but for what is named. */
    NameTables(String... namesAndValues) {
        var database = Stores.freshDatabase("search");
        source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMaximumPoolSize(4);
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        shows = new CopiedShows(jdbc);
        limits = Bound.to(NameProperties.class, namesAndValues);
        unwritten = new UnwrittenNames(jdbc);
    }

    NameUpkeep upkeep() {
        return upkeep(new UpkeepTurn(jdbc), new NameMarks(jdbc), new NameCounts(jdbc));
    }

    NameUpkeep upkeep(UpkeepTurn turn, NameMarks marks, NameCounts counts) {
        var ledger = new Ledger(marks, counts, new SearchNames(jdbc));
        return new NameUpkeep(
                transactions, turn, ledger, new MarkRush(marks, limits), limits, clock);
    }

    NamePublication publication(NameIndex index) {
        return new NamePublication(unwritten, index, limits, clock);
    }

    /** Counts until nothing is left to count. */
    void settle() {
        var upkeep = upkeep();
        while (upkeep.round()) {
            // there is more
        }
    }

    /** Such as {@code CITY:New York}, of those that have something to come. */
    List<String> alive() {
        return jdbc.sql(
                        """
                        SELECT kind || ':' || name FROM search_name
                         WHERE shows > 0 AND last_start > :now
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    long number(String column, NameKind kind, String name) {
        return jdbc.sql("SELECT " + column + " FROM search_name WHERE kind = ? AND name = ?")
                .params(kind.name(), name)
                .query(Long.class)
                .single();
    }

    int marks() {
        return new NameMarks(jdbc).waiting(1000);
    }

    @Override
    public void close() {
        source.close();
    }
}
