package io.foyer.search.listing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Connections to event_db. It is no {@code DataSource} bean on purpose: this service's own database
 * stays the only one that Flyway, transactions and health know, so that search starts and stays
 * ready without event_db.
 */
@Component
public class ListingDatabase implements AutoCloseable {

    private final ListingDatabaseProperties settings;
    private final HikariDataSource pool;
    private final JdbcClient jdbc;

    ListingDatabase(ListingDatabaseProperties settings) {
        this.settings = settings;
        this.pool = poolOf(settings);
        this.jdbc = JdbcClient.create(pool);
    }

    /** Statements on pooled connections, each in a transaction of its own. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /**
     * A connection outside the pool, whose session Postgres ends by itself when nothing was asked
     * on it for {@code idleLimit}.
     */
    public Connection dedicated(String name, Duration idleLimit) throws SQLException {
        var properties = new Properties();
        properties.put("user", settings.user());
        properties.put("password", settings.password());
        properties.put("ApplicationName", name);
        properties.put("connectTimeout", seconds(settings.connectTimeout()));
        properties.put("socketTimeout", seconds(settings.socketTimeout()));
        properties.put("tcpKeepAlive", "true");
        properties.put("options", "-c idle_session_timeout=" + idleLimit.toMillis());
        return DriverManager.getConnection(settings.url(), properties);
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource poolOf(ListingDatabaseProperties settings) {
        var pool = new HikariDataSource();
        pool.setPoolName("listing");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(settings.borrowTimeout().toMillis());
        pool.setValidationTimeout(settings.borrowTimeout().toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("connectTimeout", seconds(settings.connectTimeout()));
        pool.addDataSourceProperty("socketTimeout", seconds(settings.socketTimeout()));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }

    private static String seconds(Duration timeout) {
        return String.valueOf(Math.max(1, timeout.toSeconds()));
    }
}
